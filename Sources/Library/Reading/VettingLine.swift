import Community
import Content
import Markup

/// What a moderator decided, in a sentence: "Vérifié par Malik le 3 juin 2019".
struct VettingLine: Rendered {
    let text: String
    let version: String
    let grounds: String

    static let fields: [Field<Self>] = [
        .text("text") { $0.text }, .text("versionName") { $0.version },
        .plainText("grounds") { $0.grounds.isEmpty ? nil : $0.grounds },
    ]

    init(_ vetting: Vetting, names: [Int64: String], _ visit: Visit) throws {
        let (words, day) = (visit.words, visit.dates.short(vetting.createdAt))
        let name = vetting.person.flatMap { names[$0.rawValue] } ?? words("notices.team")
        let key = "library.decided.\(vetting.decision.rawValue)"
        text =
            visit.viewer.knowsPeople(of: try visit.space)
            ? words(key, ["name": name, "day": day])
            : words(key + ".nameless", ["day": day])
        version = words("library.version", ["n": words.number(vetting.number)])
        grounds =
            vetting.decision == .edited
            ? vetting.grounds.split(separator: " ").map { words("library.edited.\($0)") }
                .joined(separator: ", ") : vetting.grounds
    }
}
