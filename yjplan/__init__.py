"""yjplan: write, check and build the annual Youth Justice Plan."""

__version__ = "0.1.0"
