import Community
import Markup
import Storage

/// The relay, what waits, what is in trouble, which addresses are not written to, and the records
/// to copy.
struct SiteMailPage: Page {
    static let template = "administration/mail"
    private static let most = 200

    let isConfigured: Bool
    let relay: String
    let state: MailStateLine
    let lines: [MailFactLine]
    var findings: [MailFactLine] = []
    let trials: [MailTrialRow]
    let troubled: [TroubledMailRow]
    let suspended: [SuspendedAddressRow]
    let records: [MailFactLine]

    init(_ visit: Visit) throws {
        let options = visit.site.options.mail
        isConfigured = options != nil
        relay = options?.relayName ?? ""
        let standing = try RelayStore(db: visit.db).standing()
        state = MailStateLine(standing, isConfigured: options != nil, visit)
        lines = try MailFactLine.waiting(standing, visit)
        trials = try MailTrialRow.newest(visit)
        troubled = try OutboxTroubleStore(db: visit.db).all(Self.most)
            .map { TroubledMailRow($0, visit) }
        suspended = try MailHealthStore(db: visit.db).suspended(Self.most)
            .map { SuspendedAddressRow($0, visit) }
        records = options.map { MailRecords($0).all.map(MailFactLine.init) } ?? []
    }

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .flag("configured") { $0.isConfigured }, .text("relay") { $0.relay },
        .record("state", MailStateLine.self) { $0.state },
        .list("lines", MailFactLine.self) { $0.lines },
        .flag("checked") { !$0.findings.isEmpty },
        .list("findings", MailFactLine.self) { $0.findings },
        .text("checks") { _ in SiteAdministrationPaths.mailChecks() },
        .text("tryOut") { _ in SiteAdministrationPaths.mailTrials() },
        .text("releases") { _ in SiteAdministrationPaths.mailReleases() },
        .text("reviews") { _ in SiteAdministrationPaths.mailReviews() },
        .list("trials", MailTrialRow.self) { $0.trials },
        .list("troubled", TroubledMailRow.self) { $0.troubled },
        .flag("noTrouble") { $0.troubled.isEmpty },
        .list("suspended", SuspendedAddressRow.self) { $0.suspended },
        .flag("noneSuspended") { $0.suspended.isEmpty },
        .list("records", MailFactLine.self) { $0.records },
    ]
}
