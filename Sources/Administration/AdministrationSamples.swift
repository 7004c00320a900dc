import Community
import HTTP
import Storage

/// All is done to a member of its own, by the moderator.
enum AdministrationSamples {
    static let all: [any Declaration] = things + forms

    private static let things: [any Declaration] = [
        SampleThing(SpacePaths.person) { try $0.newMember() },
        SampleThing(SpacePaths.personRestoration) { stage in
            let member = try stage.newMember()
            try stage.send(
                .delete, SpacePaths.person(member, in: stage.space), by: stage.cast.moderator)
            return member
        },
        SampleThing(SpacePaths.invitation) { stage in
            let email = "invite\(stage.number())@parvis.test"
            try stage.send(
                SpacePaths.invitations(in: stage.space), ["people": email],
                by: stage.cast.moderator)
            let found = try stage.write { try InvitationStore(db: $0).find(email, in: stage.space) }
            guard let made = found else { throw Problem.notFound }
            return made.id
        },
        SampleThing(Quotas.path) { $0.space.id },
        SampleThing(FirstAdministrators.path) { stage in
            let slug = "vide-\(stage.number())"
            return try stage.write { db in
                try stage.site.makeSpace(
                    slug: slug, name: "Vide", host: "", zone: "Europe/Paris", db,
                    at: stage.site.clock.now()
                ).id
            }
        },
        SampleThing(SpacePaths.formerAddress) { $0.space.slug },
        SampleThing(SpacePaths.group) { stage in
            try stage.send(
                SpacePaths.groups(in: stage.space), ["name": "Ouest \(stage.number())"],
                by: stage.cast.moderator
            ).newID()
        },
        // The last, which is not the home page.
        SampleThing(SpacePaths.module) { stage in
            guard let module = stage.site.modules(of: stage.space).last else {
                throw Problem.notFound
            }
            return module.name
        },
        // Of a kind that nobody knows.
        SampleThing(SiteAdministrationPaths.job) { stage in
            try stage.write { try JobQueue($0).enqueue("sample", at: stage.site.clock.now()) }
        },
        SampleThing(SiteAdministrationPaths.troubledMail) { try waitingMail($0) },
        SampleThing(SiteAdministrationPaths.closure) { try $0.newMember() },
    ]

    private static func waitingMail(_ stage: SampleStage) throws -> MailID {
        try stage.write { db in
            try Mailer(site: stage.site, db: db, now: stage.site.clock.now())
                .send(.sessionsEnded, to: "lise@parvis.test", locale: "fr", [:])
        }
    }

    /// Whoever has no account sees what the space shows of itself.
    private static func open(_ stage: SampleStage) throws -> FormFields {
        try stage.send(
            .put, SpacePaths.spaceWelcome(in: stage.space),
            ["page": "1", "door": "Bonjour.", "colour": "plum"], by: stage.cast.administrator)
        return [:]
    }

    private static let forms: [any Declaration] = [
        RouteSample(.post, SiteAdministrationPaths.mailReviews) { stage in
            let email = "parti\(stage.number())@parvis.test"
            try stage.write { db in
                try MailHealthStore(db: db).suspend(email, at: stage.site.clock.now())
            }
            return ["email": email]
        },
        RouteSample(
            .put, FirstAdministrators.path, ["person": "Lise Roy", "email": "lise@parvis.test"]),
        RouteSample(.put, SpacePaths.person, ["role": "moderator"]),
        RouteSample(.post, SpacePaths.invitations, ["people": "lise@parvis.test"]),
        RouteSample(.post, SpacePaths.groups, ["name": "Est"]),
        RouteSample(.put, SpacePaths.group, ["name": "Nord"]),
        RouteSample(.put, SpacePaths.address) { ["slug": $0.space.slug] },
        RouteSample(.put, SpacePaths.settings, ["name": "Maison commune"]),
        RouteSample(.get, SpacePaths.logo) { stage in
            try stage.send(
                SpacePaths.logo(in: stage.space), files: [.picture], by: stage.cast.administrator)
            return [:]
        },
        RouteSample(.get, SpacePaths.colours) { try open($0) },
        RouteSample(.get, SpacePaths.publicPage) { try open($0) },
        RouteSample(.get, SpacePaths.publicLogo) { stage in
            try stage.send(
                SpacePaths.logo(in: stage.space), files: [.picture], by: stage.cast.administrator)
            return try open(stage)
        },
        RouteSample(.put, SpacePaths.spaceWelcome, ["home": "Bienvenue.", "colour": "plum"]),
        RouteSample(.post, SpacePaths.logo, files: [.picture]),
        RouteSample(.put, SpacePaths.module, ["on": "1", "name": "Quoi de neuf"]),
        RouteSample(.put, SpacePaths.modulePlace, ["to": "up"]),
        RouteSample(
            .post, SiteAdministrationPaths.spaces,
            [
                "slug": "maison-commune", "name": "Maison commune", "person": "Lise Roy",
                "email": "lise@parvis.test",
            ]),
    ]
}
