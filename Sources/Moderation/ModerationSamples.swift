import Community
import Content
import HTTP

/// A member reports what the author wrote; the moderator decides on it.
enum ModerationSamples {
    static let all: [any Declaration] = [
        SampleThing(SpacePaths.moderationCase) { stage in
            let comment = try stage.another(SpacePaths.comment)
            try stage.send(
                SpacePaths.report(comment, in: stage.space), ["reason": "offensive"],
                by: stage.newMember())
            let found = try stage.write { try CaseStore(db: $0).openCase(of: comment) }
            guard let found else { throw Problem.notFound }
            return found
        },
        SampleThing(SpacePaths.decision) { stage in
            let id = try stage.another(SpacePaths.moderationCase)
            let address = SpacePaths.moderationCase(id, in: stage.space)
            let version = try stage.version(at: address)
            try stage.send(
                .put, address,
                ["decision": "hide", "text": "Sans insulte.", "version": version],
                by: stage.cast.moderator)
            return id
        },
        SampleThing(SpacePaths.reason) { stage in
            let all = try stage.write { try ReasonTemplateStore(db: $0).all(in: stage.space.id) }
            guard let first = all.first else { throw Problem.notFound }
            return first.id
        },
        RouteSample(.get, SpacePaths.report, of: SpacePaths.comment),
        RouteSample(.post, SpacePaths.report, of: SpacePaths.comment, ["reason": "offensive"]),
        RouteSample(.put, SpacePaths.moderationCase, ["decision": "keep"]).afterReading(),
        RouteSample(.post, SpacePaths.appeal, ["text": "Je ne visais personne."]),
        RouteSample(.post, SpacePaths.reasons, ["title": "Déjà débattu", "text": "Parlons-en."]),
        RouteSample(.put, SpacePaths.reason, ["title": "Déjà débattu", "text": "Parlons-en."]),
        RouteSample(.put, SpacePaths.rules, ["text": "Restons courtois."]),
        RouteSample(.post, SpacePaths.charterAcceptance) { stage in
            try stage.write { db in
                let store = CharterStore(db: db)
                if try store.find(in: stage.space.id)?.version ?? 0 == 0 {
                    try store.save(
                        body: "Restons courtois.", html: "<p>Restons courtois.</p>", asks: true,
                        in: stage.space.id, at: stage.site.clock.now())
                }
                return ["version": try store.find(in: stage.space.id)?.reading.text ?? ""]
            }
        },
    ]
}
