import Community
import Foundation
import Markup
import Security

/// A word and what there is to say of it.
struct BackupFact: Rendered {
    let name: String
    let text: String

    /// The last one, and how they are made.
    static func all(
        _ standing: BackupStanding, _ options: BackupOptions?, _ visit: Visit
    ) -> [BackupFact] {
        let words = visit.words
        var facts: [BackupFact] = []
        if let last = standing.last {
            let took = max(1, Int(last.seconds.rounded()))
            facts = [
                BackupFact(name: words("backup.holds"), text: holds(last, words)),
                BackupFact(name: words("backup.took"), text: words.count("backup.seconds", took)),
                BackupFact(name: words("backup.file"), text: last.file),
                BackupFact(name: words("backup.digest"), text: last.digest),
            ]
        }
        guard let options else { return facts }
        let keeping = options.keeping
        return facts + [
            BackupFact(
                name: words("backup.hour"),
                text: words("backup.hourText", ["hour": String(options.hour)])),
            BackupFact(
                name: words("backup.keeping"),
                text: words(
                    "backup.keepingText",
                    [
                        "days": String(keeping.days), "weeks": String(keeping.weeks),
                        "months": String(keeping.months),
                    ])),
            BackupFact(name: words("backup.key"), text: options.key.text),
        ]
    }

    private static func holds(_ last: BackupStanding.Done, _ words: Localization) -> String {
        let parts = [
            words.bytes(Int(last.size)), words.count("backup.files", last.files),
            last.lacking > 0 ? words.count("backup.lacking", last.lacking) : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// Those in the folder, the newest first.
    static func kept(in folder: String, _ visit: Visit) -> [BackupFact] {
        do {
            return try BackupFolder(path: folder).all().map {
                BackupFact(
                    name: visit.dates.moment($0.date), text: visit.words.bytes(Int($0.size)))
            }
        } catch {
            // That the folder is away is said above.
            return []
        }
    }

    static let fields: [Field<Self>] = [.text("name") { $0.name }, .text("text") { $0.text }]
}
