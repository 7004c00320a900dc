import Community

/// Which items a list shows, in which direction it is read.
struct NewsQuery: Sendable {
    static let pageSize = 10

    var stage = NewsItem.Stage.published
    var month: String?
    var category: NewsCategory.ID?
    /// Pinned items first; an archive goes by time alone.
    var pinsFirst = true
    var turn = KeysetTurn.first
    var size = pageSize
}
