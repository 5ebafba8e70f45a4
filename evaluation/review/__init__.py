"""Do people's decisions outlive builds, added articles and other readers? Measured on a made case."""
