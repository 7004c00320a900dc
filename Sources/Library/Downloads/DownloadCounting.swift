import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// Counts who downloads: each person once a day for each version, after the answer has been made,
/// so that no download waits for it or fails because of it.
enum DownloadCounting {
    /// Versions that one write counts.
    private static let piece = 200

    /// To be called by whatever sends the files of versions that readers have, once it knows that
    /// it will: a page, a file, a whole archive. Robots are not counted, nor the later parts of a
    /// file that comes in ranges.
    static func note(_ versions: [DocumentVersion.ID], _ visit: Visit) {
        guard let space = visit.place, isCounted(visit.request.head) else { return }
        let day = ReviewDates.move(visit.now, days: 0, in: space.timeZone)
        let download = Download(
            space: space.id, day: day, at: visit.now, mark: mark(visit, day),
            person: space[DownloadSettings.keepsNames] && visit.viewer.belongs(to: space)
                ? visit.viewer.person : nil)
        for start in stride(from: 0, to: versions.count, by: piece) {
            let some = Array(versions[start...].prefix(piece))
            visit.site.deferredWrites.add { try DownloadStore(db: $0).count(download, of: some) }
        }
    }

    /// The same of whoever comes on the same day, and nothing that leads back to them.
    private static func mark(_ visit: Visit, _ day: Date) -> String {
        let who = visit.viewer.person.map { "person \($0)" } ?? "network \(visit.network)"
        let text = "\(who) \(day.milliseconds)"
        return String(visit.site.signer.sign(text, purpose: "download mark").prefix(16))
    }

    static func isCounted(_ head: RequestHead) -> Bool {
        guard head.method == .get else { return false }
        let range = (head.headers["range"] ?? "").filter { $0 != " " }
        guard range.isEmpty || range.hasPrefix("bytes=0-") else { return false }
        // What a page shows inside itself was not downloaded.
        let place = head.headers["sec-fetch-dest"] ?? "document"
        guard ["document", "empty"].contains(place) else { return false }
        let agent = (head.headers["user-agent"] ?? "").lowercased()
        return !["bot", "crawl", "spider", "slurp"].contains { agent.contains($0) }
    }
}

/// A download that is to be counted.
struct Download: Sendable {
    let space: Space.ID
    /// The beginning of the day in the space.
    let day: Date
    let at: Date
    let mark: String
    /// Nil where no names are kept.
    let person: Person.ID?
}
