/// A theme of the demonstration's forum, for everybody or for one group.
struct ForumTheme: Decodable {
    let name: String
    let summary: String
    let colour: String
    let group: String?
}
