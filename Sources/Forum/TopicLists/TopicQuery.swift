import Community

/// Which topics a list shows: those of a theme, of a tag, or all that the viewer sees.
struct TopicQuery: Sendable {
    static let pageSize = 30

    var theme: Theme.ID?
    var tag: Tag.ID?
    /// The last topic of the page before.
    var before: KeysetPlace?
}
