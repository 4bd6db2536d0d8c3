"""Classes of key customers beside the grades: A and B as VIP, benefits for A alone, C to be lifted month by month."""
