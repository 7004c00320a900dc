import Community
import Content
import Foundation
import HTTP
import Passkeys
import Security
import Storage

/// One's passkeys: a new one, and one less.
enum NewPasskeys {
    static let longestName = 60

    static func new(_ visit: Visit) throws -> Response {
        try page(Device.name(visit.request), FormErrors(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        guard visit.request.fields.first("attestation") != nil else {
            return .redirect(to: FactorPaths.newPasskey())
        }
        let name = (visit.request.fields.first("name") ?? "").oneLine.trimmed
        if let fault = try fault(of: name, me, visit) { return try refuse(name, fault, visit) }
        do {
            return try add(name, of: me, visit)
        } catch is PasskeyError {
            return try refuse(name, "security.passkey.refused", visit)
        }
    }

    static func destroy(_ id: Passkey.ID, _ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        return try FactorChange(me, visit).remove(.passkey) { db in
            try PasskeyStore(db: db).remove(id, of: me.id)
        }
    }

    /// The key of what is wrong beside the passkey itself.
    private static func fault(of name: String, _ me: Person, _ visit: Visit) throws -> String? {
        if name.isEmpty || name.length > longestName { return "security.passkey.nameFault" }
        let count = try PasskeyStore(db: visit.db).all(of: me.id).count
        return count < PasskeyStore.most ? nil : "security.passkey.many"
    }

    /// - Throws: `PasskeyError` for one that is not believed, or is here already.
    private static func add(_ name: String, of me: Person, _ visit: Visit) throws -> Response {
        let fields = visit.request.fields
        guard let bond = bond(visit),
            let challenge = PasskeyChallenge(fields.first("challenge") ?? "", for: bond, visit),
            let clientData = fields.first("clientData").flatMap(Base64URL.bytes),
            let attestation = fields.first("attestation").flatMap(Base64URL.bytes)
        else { throw PasskeyError.malformed }
        let made = try PasskeyPlace(visit).ceremony(challenge, verifying: false)
            .register(clientData: clientData, attestation: attestation)
        let handle = try handle(of: me.id, visit)
        return try FactorChange(me, visit).add(.passkey) { db in
            let store = PasskeyStore(db: db)
            guard try challenge.use(db),
                try store.add(made, named: name, handle: handle, of: me.id, at: visit.now)
            else { throw PasskeyError.otherChallenge }
        }
    }

    /// The page has said it to the device; it is kept with the first key.
    private static func handle(of person: Person.ID, _ visit: Visit) throws -> [UInt8] {
        let sealed = visit.request.fields.first("handle") ?? ""
        let said = visit.site.signer.open(sealed, purpose: "handle of \(person)")
        let known = try PasskeyStore(db: visit.db).handle(of: person)
        return said.flatMap(Base64URL.bytes) ?? known
    }

    private static func bond(_ visit: Visit) -> PasskeyChallenge.Bond? {
        visit.viewer.session.map { .newKey($0) }
    }

    private static func refuse(
        _ name: String, _ key: String, _ visit: Visit
    ) throws -> Response {
        var errors = FormErrors()
        errors.add("name", visit.words(key))
        return try page(name, errors, visit)
    }

    private static func page(
        _ name: String, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let me = try Profiles.me(visit)
        guard let bond = bond(visit) else { throw Problem.signInFirst }
        let store = PasskeyStore(db: visit.db)
        let handle = Base64URL.text(try store.handle(of: me.id))
        let page = NewPasskeyPage(
            question: PasskeyQuestion(
                at: FactorPaths.passkeys(), for: bond, among: try store.all(of: me.id), visit),
            name: name, person: me, site: visit.site.options.name, handle: handle,
            sealedHandle: visit.site.signer.seal(handle, purpose: "handle of \(me.id)"),
            errors: errors)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }
}
