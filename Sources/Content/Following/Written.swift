import Community

/// Something written, as who follows what it touches is asked for.
struct Written {
    /// The topic or news item that it belongs to.
    let thread: Item
    /// What it touches: the thread, its theme and tags, its author, its space.
    let targets: [FollowTarget]
    let author: Person.ID?
    /// The kinds of what it touches.
    let kinds: [String: FollowKind]
}
