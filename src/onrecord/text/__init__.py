"""What holds for any English text: folding, quotation marks, words, sentences."""
