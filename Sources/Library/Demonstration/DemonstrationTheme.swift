import Community
import Content
import HTTP

/// A theme of the demonstration's library, for everybody or for one group.
struct DemonstrationTheme: Decodable {
    let name: String
    let description: String?
    /// As the form names it.
    let below: String?
    let group: String?
    let months: Int?
    let fourEyes: Bool?

    func add(
        in space: Space, by keeper: Person.ID, _ teller: inout DemonstrationTeller
    ) throws {
        let form = try teller.read(LibraryPaths.newTheme(in: space), as: keeper)
        var fields: FormFields = [
            "name": name, "description": description ?? "",
            "audience": (group == nil ? Audience.space : .groups).rawValue,
            "review_months": months.map(String.init) ?? "",
        ]
        if let below { fields.append("parent", try form.choice(below)) }
        if let group { fields.append("group", try form.choice(group)) }
        if fourEyes == true { fields.append("four_eyes", "1") }
        try teller.run(.post, LibraryPaths.themes(in: space), as: keeper, fields)
    }
}
