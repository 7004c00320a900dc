import Community
import Content
import Foundation
import Web

/// What looking at other sites would have found: the demonstration asks none.
enum FoundLinks {
    static let verbs: [String: StoryTelling.Verb] = ["gone": gone, "moved": moved]

    private static let gone: StoryTelling.Verb = { moment, teller in
        try note(moment, teller) { link, address, now in
            link.record.after(
                .answered(status: 410, isChallenge: false, chain: [], retryAfter: nil),
                of: address, at: now)
        }
    }

    /// To the address of its text.
    private static let moved: StoryTelling.Verb = { moment, teller in
        try note(moment, teller) { _, _, now in
            LinkRecord(
                verdict: .alive, status: 200, checked: now,
                due: now.addingTimeInterval(LinkPatience().interval),
                proposal: .kept(moment.act.text))
        }
    }

    private static func note(
        _ moment: StoryMoment, _ teller: DemonstrationTeller,
        _ found: (WebLink, WebAddress, Date) -> LinkRecord
    ) throws {
        try teller.write { site, db in
            let now = site.clock.now()
            guard let link = try WebLinkStore(db: db).find(moment.scene.item),
                let address = link.target
            else { return }
            try CheckStore(db: db).save(found(link, address, now), of: link, at: now)
        }
    }
}
