// Behaviour of every page; filled by modules beside it.
