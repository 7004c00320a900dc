import Community
import Content
import Foundation
import HTTP
import OneTimeCodes
import Security
import Storage

/// The application that makes one's codes: set up once a first code has shown that it works.
enum CodeSetUps {
    /// Nothing is kept before: the page itself carries the seed, sealed.
    static func new(_ visit: Visit) throws -> Response {
        try page(OneTimeSeed(), FormErrors(), visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let fields = visit.request.fields
        guard let sealed = fields.first("seed").flatMap(Base64URL.bytes),
            let seed = try SealedSeed.open(sealed, of: me.id, visit.site)
        else { return try new(visit) }
        let step = seed.step(
            of: fields.first("code") ?? "", at: Int64(visit.now.timeIntervalSince1970), after: -1)
        guard let step else {
            var errors = FormErrors()
            errors.add("code", visit.words("security.code.wrong"))
            return try page(seed, errors, visit)
        }
        return try FactorChange(me, visit).add(.code) { db in
            try OneTimeCodeStore(db: db).set(sealed, step: step, of: me.id, at: visit.now)
        }
    }

    static func destroy(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        return try FactorChange(me, visit).remove(.code) { db in
            try OneTimeCodeStore(db: db).remove(me.id)
        }
    }

    private static func page(
        _ seed: OneTimeSeed, _ errors: FormErrors, _ visit: Visit
    ) throws -> Response {
        let me = try Profiles.me(visit)
        let sealed = try SealedSeed.close(seed, of: me.id, visit.site)
        let page = CodeSetUpPage(
            seed: seed, sealed: Base64URL.text(sealed),
            address: seed.address(issuer: visit.site.options.name, account: me.email),
            errors: errors)
        return try visit.page(page, errors.isEmpty ? .ok : .unprocessable)
    }
}
