import Community

/// What cites: an item, or something else that a feature keeps.
enum CitationPlace {
    case item(Item.ID)
    case kept(String, Int64, Space.ID)
}
