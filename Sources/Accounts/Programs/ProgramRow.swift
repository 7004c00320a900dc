import Community
import Content
import Markup

/// One password of the list.
struct ProgramRow: Rendered {
    let name: String
    let reach: String
    let made: String
    let used: String
    let address: String

    init(_ password: ApplicationPassword, _ visit: Visit) {
        let (words, dates) = (visit.words, visit.dates)
        name = password.name
        reach = ProgramForm.all(visit).filter { password.reach.contains($0.name) }
            .map { words($0.word) }.joined(separator: ", ")
        made = words("programs.made", ["when": dates.moment(password.createdAt)])
        if let usedAt = password.usedAt {
            used = words(
                password.program.isEmpty ? "programs.used" : "programs.usedBy",
                ["when": dates.moment(usedAt), "program": password.program])
        } else {
            used = words("programs.unused")
        }
        address = ProgramPaths.program(password.id)
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("reach") { $0.reach }, .text("made") { $0.made },
        .text("used") { $0.used }, .text("address") { $0.address },
    ]
}
