from evaluation.event_links import main

if __name__ == "__main__":
    main()
