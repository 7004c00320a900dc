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
        let asker = visit.viewer.secondFactorAsker
        return try visit.page(
            SecurityPage(
                tabs: visit.accountTabs(at: "security"), held: held,
                codeSince: held.codeSince.map {
                    visit.words("security.since", ["when": visit.dates.moment($0)])
                },
                passkeys: held.passkeys.map { PasskeyRow($0, visit) },
                recovery: visit.words.count("security.recovery.left", held.recoveryLeft),
                owed: asker.flatMap {
                    visit.viewer.owesSecondFactor ? said("owed", $0, visit) : nil
                },
                help: visit.viewer.owesSecondFactor ? try help(visit) : "",
                wanted: asker.map { said("wanted", $0, visit) }, kept: kept), status)
    }

    /// What somebody without a telephone can do, and whom they can turn to.
    private static func help(_ visit: Visit) throws -> String {
        let hosts = try PersonStore(db: visit.db).administratorsOfSite()
            .filter { $0.id != visit.viewer.person }.map(\.name)
        guard !hosts.isEmpty else { return visit.words("security.noTelephone") }
        return visit.words("security.noTelephone") + " "
            + visit.words("security.hosts", ["names": hosts.joined(separator: ", ")])
    }

    private static func said(
        _ word: String, _ asker: SecondFactorAsker, _ visit: Visit
    ) -> String {
        switch asker {
        case .site: visit.words("security.\(word).site")
        case .space(let name): visit.words("security.\(word).space", ["space": name])
        }
    }
}
