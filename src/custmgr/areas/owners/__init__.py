"""What owners of property bought: the unit beside the purchase, its price, discount and the days of its papers."""
