"""The reading level, and the classic formulas beside it."""
