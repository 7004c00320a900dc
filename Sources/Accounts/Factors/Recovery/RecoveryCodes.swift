import Community
import Content
import HTTP
import Security
import Storage

/// Ten new codes for paper, in the place of those that there were.
enum RecoveryCodes {
    static func create(_ visit: Visit) throws -> Response {
        let me = try Profiles.me(visit)
        let codes = try visit.write { db -> [TypedSecret]? in
            guard try PersonStore(db: db).secondFactor(of: me.id) != nil else { return nil }
            let codes = try RecoveryCodeStore(db: db).make(for: me.id, at: visit.now)
            try visit.record(.recoveryMade, target: me.id, in: db)
            try Mailer(visit, db).send(.recoveryMade, to: me, ["name": me.name])
            return codes
        }
        guard let codes else { return .redirect(to: FactorPaths.security()) }
        return try page(codes, of: me, next: FactorPaths.security(), visit)
    }

    static func page(
        _ codes: [TypedSecret], of me: Person, next: String, _ visit: Visit
    ) throws -> Response {
        try visit.page(
            RecoveryCodesPage(
                tabs: visit.accountTabs(at: "security"),
                account: visit.words(
                    "security.recovery.of",
                    [
                        "site": visit.site.options.name, "email": me.email,
                        "when": visit.dates.day(visit.now),
                    ]),
                codes: codes, next: next))
    }
}
