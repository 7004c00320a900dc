/// One line of an answer.
enum CollectionLine {
    case resource(CollectionResource)
    case member(CollectionMember)
    /// What there is no more, by its address.
    case gone(String)
}
