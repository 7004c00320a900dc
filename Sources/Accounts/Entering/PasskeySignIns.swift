import Community
import Content
import HTTP
import Storage

/// Signing in by a passkey alone: it says whose it is, and its owner has shown who they are.
enum PasskeySignIns {
    static let path = Path("/sign-in/passkey")

    static func create(_ visit: Visit) throws -> Response {
        guard let answer = PasskeyAnswer(visit.request.fields) else {
            return .redirect(to: AccountPaths.signIn())
        }
        let entry = try visit.write { try enter(by: answer, visit, $0) }
        guard let entry else {
            let known = try PasskeyStore(db: visit.db).find(credential: answer.credential)
            visit.recordRefusal(.secondStepFailed, at: known?.person)
            return try SignIns.again(visit, because: "signIn.passkeyRefused")
        }
        return try entry.answer(visit)
    }

    private static func enter(
        by answer: PasskeyAnswer, _ visit: Visit, _ db: Database
    ) throws -> Entry? {
        let found = try PasskeyCheck(visit, db)
            .passkey(answer, for: .door, of: nil, verifying: true)
        guard let person = try found.flatMap({ try PersonStore(db: db).find($0.person) }),
            person.disabledAt == nil
        else { return nil }
        return try Entry(person.id, by: .passkey, visit, db)
    }
}
