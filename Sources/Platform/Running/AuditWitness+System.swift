import Community
import Foundation
import Security

extension AuditWitness {
    private static let identifier = "parvis-audit"
    private static let field = "PARVIS_AUDIT_END"

    /// What a file beside the database and the journal of the system remember. The file cannot be
    /// changed without the key, and the journal is kept by others: `journalctl -t parvis-audit`.
    init(folder: String) {
        let file = folder + Self.file
        self.init(
            hear: { end, sealed in
                SystemJournal.write(end.sentence, from: Self.identifier, [Self.field: sealed])
                try Data(sealed.utf8).write(to: URL(filePath: file), options: .atomic)
            },
            remember: {
                let kept = FileManager.default.contents(atPath: file)
                let told = SystemJournal.newest(Self.field, from: Self.identifier, limit: 1000)
                return told + (kept.map { [String(decoding: $0, as: UTF8.self)] } ?? [])
            })
    }

    static let file = "/parvis.audit"
}
