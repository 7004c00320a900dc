import Storage

extension Meeting {
    struct Point: Equatable, Sendable {
        var title: String
        /// Who brings it; may be empty.
        var speaker: String
        var minutes: Int?
    }
}

extension Meeting.Point: FromRow {
    init(row: Row) throws {
        title = try row["title"]
        speaker = try row["speaker"]
        minutes = try row["minutes"]
    }
}
