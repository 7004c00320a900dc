import Community
import Foundation

/// Links and corrections are forgotten some months after they have served.
enum CorrectionKeeping {
    static let months = 6
    private static let piece = 500

    static let job = JobKind(name: "contacts.corrections", every: 86_400) { _, context in
        let date = context.now - TimeInterval(months * 61) / 2 * 86_400
        while try CorrectionStore(db: context.db).forget(decidedBefore: date, limit: piece)
            == piece
        {}
        while try RequestStore(db: context.db).forget(endedBefore: date, limit: piece) == piece {}
    }
}
