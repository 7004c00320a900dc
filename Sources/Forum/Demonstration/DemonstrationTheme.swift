import Community
import Content
import HTTP

/// A theme of the demonstration's forum, for everybody or for one group.
struct DemonstrationTheme: Decodable {
    let name: String
    let summary: String
    let colour: String
    let group: String?

    func add(
        in space: Space, by keeper: Person.ID, _ teller: inout DemonstrationTeller
    ) throws {
        var fields: FormFields = [
            "name": name, "summary": summary, "colour": colour,
            "audience": (group == nil ? Audience.space : .groups).rawValue,
            "opening": "participants",
        ]
        if let group {
            let form = try teller.read(ForumPaths.newTheme(in: space), as: keeper)
            fields.append("group", try form.choice(group))
        }
        try teller.run(.post, ForumPaths.themes(in: space), as: keeper, fields)
    }
}
