import Community
import Foundation
import HTTP
import Storage

enum ComingInSamples {
    static let all: [any Declaration] = [
        SampleThing(SpacePaths.invitationLink) { stage in
            try stage.write { db in
                let now = stage.site.clock.now()
                let terms = InvitationLink.Terms(
                    name: "Réunion", role: .member, group: nil, most: 20,
                    expiresAt: now.addingTimeInterval(86_400))
                return try InvitationLinkStore(db: db).create(
                    terms, in: stage.space.id, by: stage.cast.moderator, at: now
                ).0
            }
        },
        SampleThing(SpacePaths.joinRequest) { stage in
            let email = "demande\(stage.number())@parvis.test"
            return try stage.write { db in
                let made = try JoinRequestStore(db: db).create(
                    email, named: "Lise Roy", why: "Je suis élue.", in: stage.space,
                    at: stage.site.clock.now())
                guard let made else { throw Problem.notFound }
                return made
            }
        },
        RouteSample(
            .post, SpacePaths.invitationLinks,
            ["name": "Stage", "most": "20", "days": "30", "role": "member"]),
    ]
}
