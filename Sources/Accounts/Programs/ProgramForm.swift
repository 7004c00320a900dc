import Community
import Content
import HTTP

/// A new password as it is asked for: a name, and what it opens.
struct ProgramForm {
    let name: String
    let reach: [String]
    private(set) var errors = FormErrors()

    static let longestName = 60

    /// Everything that there is, under the name that most give.
    init(_ visit: Visit) {
        name = visit.words("programs.name.initial")
        reach = Self.all(visit).map(\.name)
    }

    init(_ fields: FormFields, _ visit: Visit) {
        let all = Self.all(visit).map(\.name)
        let asked = Set(fields.all("reach"))
        name = (fields.first("name") ?? "").oneLine.trimmed
        reach = all.count == 1 ? all : all.filter { asked.contains($0) }
        if name.isEmpty {
            errors.add("name", visit.words("programs.fault.name"))
        } else if name.unicodeScalars.count > Self.longestName {
            errors.add("name", visit.words("programs.fault.long"))
        }
        if reach.isEmpty { errors.add("reach", visit.words("programs.fault.reach")) }
    }

    mutating func refuse(_ id: String, _ message: String) { errors.add(id, message) }

    static func all(_ visit: Visit) -> [PasswordReach] {
        visit.site.declarations.all(PasswordReach.self)
    }

    func options(_ visit: Visit) -> [FormOption] {
        Self.all(visit).map {
            FormOption(
                value: $0.name, word: visit.words($0.word), isChosen: reach.contains($0.name))
        }
    }
}
