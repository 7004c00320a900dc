import Community
import Content
import HTTP
import Storage

/// The second factor at the door: whoever has shown one thing shows another.
enum SecondSteps {
    static let path = Path("/sign-in/second")

    static func create(_ visit: Visit) throws -> Response {
        guard let half = try HalfEntry(visit.request.fields.first("entry") ?? "", visit) else {
            return try SignIns.again(visit, because: "secondStep.over")
        }
        let shown = ShownFactor(
            visit.request.fields, for: .entry(half.text(visit.site.signer)))
        do {
            let entry = try FactorCheck(visit, of: half.person)
                .passing(shown, provided: half.require) { proof, db in
                    try Entry(half.person.id, by: proof, visit, db)
                }
            guard let entry else {
                return try page(half, visit, error: visit.words("secondStep.wrong"))
            }
            return try entry.answer(visit)
        } catch is HalfEntry.Over {
            return try SignIns.again(visit, because: "secondStep.over")
        }
    }

    static func page(_ half: HalfEntry, _ visit: Visit, error: String? = nil) throws -> Response {
        let fields = visit.request.fields
        let held = try visit.site.database.read {
            try SecondFactorStore(db: $0).held(by: half.person.id)
        }
        let entry = half.text(visit.site.signer)
        let page = SecondStepPage(
            held: held,
            question: held.passkeys.isEmpty
                ? nil
                : PasskeyQuestion(at: path(), for: .entry(entry), among: held.passkeys, visit),
            entry: entry, next: fields.first("next") ?? "",
            kept: fields.first("kept") ?? "", error: error)
        return try visit.page(page, error == nil ? .ok : .unprocessable).withoutReferrer
    }
}
