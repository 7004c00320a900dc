import Community
import Foundation
import Markup
import Storage

/// How the backups of the site stand, what is kept, and the button for one more.
struct BackupsPage: Page {
    static let template = "administration/backups"

    let isConfigured: Bool
    let state: String
    let isBad: Bool
    /// Why none could be made, in the words of the machine.
    let trouble: String?
    let isUnderWay: Bool
    let facts: [BackupFact]
    let kept: [BackupFact]

    init(_ visit: Visit) throws {
        let options = visit.site.options.backup
        let standing = BackupStanding.read(in: visit.site.options.data)
        isConfigured = options != nil
        isUnderWay = try visit.site.files.isHeld
        isBad = options == nil || standing.isBad(at: visit.now)
        trouble = standing.failure?.why
        state = Self.state(standing, isConfigured: options != nil, visit)
        facts = BackupFact.all(standing, options, visit)
        kept = options.map { BackupFact.kept(in: $0.folder, visit) } ?? []
    }

    private static func state(
        _ standing: BackupStanding, isConfigured: Bool, _ visit: Visit
    ) -> String {
        guard isConfigured else { return visit.words("backup.none") }
        if let failure = standing.failure {
            return visit.words("backup.failed", ["when": visit.dates.moment(failure.date)])
        }
        guard let last = standing.last else { return visit.words("backup.notYet") }
        return visit.words("backup.last", ["when": visit.dates.moment(last.date)])
    }

    static let fields: [Field<Self>] = [
        .text("site") { _ in SiteAdministrationPaths.spaces() },
        .text("action") { _ in SiteAdministrationPaths.backups() },
        .flag("configured") { $0.isConfigured }, .flag("bad") { $0.isBad },
        .text("state") { $0.state }, .optionalText("trouble") { $0.trouble },
        .flag("underWay") { $0.isUnderWay },
        .list("facts", BackupFact.self) { $0.facts },
        .list("kept", BackupFact.self) { $0.kept }, .flag("hasKept") { !$0.kept.isEmpty },
    ]
}
