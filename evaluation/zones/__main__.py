"""`python -m evaluation.zones`: the tables; with `--errors`, what is wrong on the pages of `dev`."""

import sys

from evaluation.zones import main, print_errors

if "--errors" in sys.argv[1:]:
    print_errors()
else:
    sys.exit(main())
