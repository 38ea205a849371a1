"""Complete data in, PDF bytes out. It computes nothing and looks nothing up."""
