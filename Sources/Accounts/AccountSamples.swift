import Community
import Content
import Foundation
import HTTP
import Security
import Storage

enum AccountSamples {
    static let all: [any Declaration] = links + coming + changing

    private static let links: [any Declaration] = [
        SampleThing(AccountPaths.newPassword) { stage in
            try link(stage) { try $0.create(.password, for: stage.cast.author, at: $1) }
        },
        SampleThing(AccountPaths.newEmail) { stage in
            try link(stage) {
                try $0.create(
                    .email, for: stage.cast.author, email: "nouvelle@parvis.test", at: $1)
            }
        },
        SampleThing(AccountPaths.invitation) { stage in
            let email = "invite\(stage.number())@parvis.test"
            let now = stage.site.clock.now()
            return try stage.write { db in
                try InvitationStore(db: db).create(
                    email, named: "Inès Roy", as: .member, in: stage.space.id,
                    by: stage.cast.moderator, at: now
                ).text
            }
        },
        SampleThing(AccountPaths.invitationLink) { stage in
            try stage.write { db in
                let now = stage.site.clock.now()
                let terms = InvitationLink.Terms(
                    name: "Stage de mars", role: .member, group: nil, most: 50,
                    expiresAt: now.addingTimeInterval(86_400))
                return try InvitationLinkStore(db: db).create(
                    terms, in: stage.space.id, by: stage.cast.moderator, at: now
                ).1.text
            }
        },
        SampleThing(AccountPaths.myInvitation) { stage in
            let email = try email(of: stage.caller ?? stage.cast.author, stage)
            return try stage.write { db in
                let store = InvitationStore(db: db)
                _ = try store.create(
                    email, named: "Inès Roy", as: .partner, in: stage.space.id,
                    by: stage.cast.moderator, at: stage.site.clock.now())
                guard let made = try store.find(email, in: stage.space) else {
                    throw Problem.notFound
                }
                return made.id
            }
        },
    ]

    private static let coming: [any Declaration] = [
        RouteSample(.post, AccountPaths.signIn) {
            ["email": try email(of: $0.cast.author, $0), "password": $0.cast.password]
        },
        RouteSample(.post, AccountPaths.forgottenPassword, ["email": "personne@parvis.test"]),
        RouteSample(.post, AccountPaths.newPassword, ["password": newPassword]),
        RouteSample(
            .post, AccountPaths.invitationLink,
            ["name": "Inès", "email": "ines@parvis.test"]),
        RouteSample(.get, SpacePaths.joining) { try open($0) },
        RouteSample(.post, SpacePaths.joining) { stage in
            _ = try open(stage)
            return ["name": "Inès", "email": "ines@parvis.test", "why": "Je suis élue."]
        },
        RouteSample(.post, AccountPaths.invitation, ["name": "Inès", "password": newPassword]),
    ]

    private static func open(_ stage: SampleStage) throws -> FormFields {
        try stage.write { db in
            try JoinRequestStore(db: db).open(stage.space, at: stage.site.clock.now())
        }
        return [:]
    }

    private static let changing: [any Declaration] = [
        RouteSample(.put, AccountPaths.account, ["name": "Camille Noir"]),
        RouteSample(.get, AccountPaths.photo) { stage in
            if let caller = stage.caller {
                try stage.send(AccountPaths.photo(), files: [.picture], by: caller)
            }
            return [:]
        },
        RouteSample(.post, AccountPaths.photo, files: [.picture]),
        RouteSample(.put, AccountPaths.password) {
            ["password": $0.cast.password, "password-new": newPassword]
        },
        RouteSample(.put, AccountPaths.email, ["email": "ailleurs@parvis.test"]),
        RouteSample(.get, AccountPaths.dataPackage) { stage in
            try PackageJobs.put("essai", for: stage.caller ?? stage.cast.author, stage.site)
            return [:]
        },
        RouteSample(.post, AccountPaths.programs) { stage in
            var fields: FormFields = ["name": "Téléphone"]
            for reach in stage.site.declarations.all(PasswordReach.self) {
                fields.append("reach", reach.name)
            }
            return fields
        },
        // Somebody else administers everything, so that anybody may go.
        RouteSample(.delete, AccountPaths.account) { stage in
            let other = try stage.newMember()
            try stage.write { db in
                for space in try SpaceStore(db: db).all() {
                    try MembershipStore(db: db).set(
                        .administrator, of: other, in: space.id, at: stage.site.clock.now())
                }
                try PersonStore(db: db).setAdministersSite(other)
            }
            return [:]
        },
        RouteSample(.post, ErasurePaths.request, ["reason": "Demande écrite du 2 juin"]),
        RouteSample(.put, ErasurePaths.rule, ["rule": "removed"]),
        RouteSample(.post, ConsentPaths.answer, ["answer": "given", "number": "1"]),
        RouteSample(
            .post, ConsentPaths.texts,
            ["title": "Photos", "body": "Nous publions des photos.", "kind": "consent"]),
        RouteSample(.post, ConsentPaths.text, ["body": "Autrement dit.", "number": "1"]),
        SampleThing(ConsentPaths.answer) { stage in try text(stage) },
        SampleThing(ConsentPaths.text) { stage in try text(stage) },
        SampleThing(ConsentPaths.agreed) { stage in try version(stage) },
        SampleThing(ConsentPaths.version) { stage in try version(stage) },
        SampleThing(ErasurePaths.request) { stage in try stage.newMember() },
        SampleThing(ErasurePaths.undo) { stage in
            let person = try stage.newMember()
            let now = stage.site.clock.now()
            return try stage.write { db in
                let token = try PlannedErasureStore(db: db)
                    .plan(person, by: nil, due: now.addingTimeInterval(86_400), at: now)
                guard let token else { throw Problem.notFound }
                return token.text
            }
        },
        SampleThing(ProgramPaths.program) { stage in
            let person = stage.caller ?? stage.cast.author
            return try stage.write { db in
                let store = ApplicationPasswordStore(db: db)
                _ = try store.make(
                    "Téléphone", reaching: ["all"], for: person, at: stage.site.clock.now())
                guard let made = try store.all(of: person).first else { throw Problem.notFound }
                return made.id
            }
        },
        // One that the caller has elsewhere.
        SampleThing(AccountPaths.session) { stage in
            let person = stage.caller ?? stage.cast.author
            return try stage.write { db in
                let store = SessionStore(db: db)
                _ = try store.open(person, device: "", at: stage.site.clock.now())
                let ids = try store.all(of: person).map(\.id)
                guard let id = ids.max(by: { $0.rawValue < $1.rawValue }) else {
                    throw Problem.notFound
                }
                return id
            }
        },
    ]

    private static let newPassword = "quatre nuages sur la garrigue"

    private static func link(
        _ stage: SampleStage, _ make: (OneTimeLinkStore, Date) throws -> Token
    ) throws -> String {
        try stage.write { try make(OneTimeLinkStore(db: $0), stage.site.clock.now()).text }
    }

    private static func text(_ stage: SampleStage) throws -> SiteText.ID {
        try stage.write { db in
            try SiteTextStore(db: db).add(
                .consent, "Photos \(stage.number())", "Nous publions des photos.",
                by: stage.cast.moderator, at: stage.site.clock.now())
        }
    }

    private static func version(_ stage: SampleStage) throws -> String {
        SiteTextVersion.Mark(text: try text(stage), number: 1).segment
    }

    private static func email(of person: Person.ID, _ stage: SampleStage) throws -> String {
        let found = try stage.write { try PersonStore(db: $0).find(person) }
        guard let found else { throw Problem.notFound }
        return found.email
    }
}
