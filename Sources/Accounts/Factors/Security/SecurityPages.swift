import Community
import Content
import HTTP

/// What one's account asks for beside the password, and how that is changed.
enum SecurityPages {
    static func show(_ visit: Visit) throws -> Response { try page(nil, visit, .ok) }

    /// What stands in the place of a page while a space asks for a second factor that is missing;
    /// what was typed is kept.
    static func owed(_ kept: KeptForm?, _ visit: Visit) throws -> Response {
        guard let kept else { return .redirect(to: FactorPaths.security()) }
        return try page(kept, visit, .forbidden)
    }

    private static func page(
        _ kept: KeptForm?, _ visit: Visit, _ status: Status
    ) throws -> Response {
        let person = try visit.person
        let held = try SecondFactorStore(db: visit.db).held(by: person)
        return try visit.page(
            SecurityPage(
                tabs: visit.accountTabs(at: "security"), held: held,
                codeSince: held.codeSince.map {
                    visit.words("security.since", ["when": visit.dates.moment($0)])
                },
                passkeys: held.passkeys.map { PasskeyRow($0, visit) },
                recovery: visit.words.count("security.recovery.left", held.recoveryLeft),
                isOwed: visit.viewer.owesSecondFactor,
                isWanted: visit.viewer.mustHaveSecondFactor, kept: kept), status)
    }
}
