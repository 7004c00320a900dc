import Community
import Content
import HTTP
import TestKit

/// A form as somebody fills it in, and each of its fields that can be wrong.
struct FilledForm {
    let name: String
    /// Nobody for a guest.
    let resident: Resident?
    var method = "POST"
    let address: String
    let fields: [(name: String, value: String)]
    /// Which value of which field is refused.
    let wrong: [(name: String, value: String)]
    var secrets: Set<String> = []

    var holdsSecretsAlone: Bool { fields.allSatisfy { secrets.contains($0.name) } }
}

extension FilledForm {
    /// Those of the account, of coming in, and of administration.
    static func all(_ town: Town) throws -> [FilledForm] {
        try doors(town) + account(town) + administration(town)
    }

    private static let secret = "un parapluie vert sous la pluie"
    private static let long = String(repeating: "é", count: 130)

    private static func doors(_ town: Town) throws -> [FilledForm] {
        let centre = "/" + Place.centre.rawValue
        try town.visit(as: .malik).post(
            centre + "/administration/invitations",
            ["people": "Nouvelle Venue <venue@exemple.test>", "role": "member"])
        try town.guest().post("/forgotten-password", ["email": Resident.loic.email])
        return [
            FilledForm(
                name: "signing in", resident: nil, address: "/sign-in",
                fields: [
                    ("email", Resident.amina.email), ("password", secret),
                    ("next", centre + "/forum"),
                ], wrong: [("password", "une autre phrase")], secrets: ["password"]),
            FilledForm(
                name: "a forgotten password", resident: nil, address: "/forgotten-password",
                fields: [("email", "amina@exemple.test")], wrong: [("email", "amina chez elle")]),
            FilledForm(
                name: "a new password", resident: nil,
                address: try town.link(to: Resident.loic.email) ?? "",
                fields: [("password", secret)], wrong: [("password", "abc")],
                secrets: ["password"]),
            FilledForm(
                name: "an invitation", resident: nil,
                address: try town.link(to: "venue@exemple.test") ?? "",
                fields: [("name", "Nouvelle <Venue> & fille"), ("password", secret)],
                wrong: [("name", ""), ("name", long), ("password", "abc")],
                secrets: ["password"]),
        ]
    }

    private static func account(_ town: Town) throws -> [FilledForm] {
        let space = try town.space(.centre).id
        let programs = ShownForm(try town.visit(as: .amina).get("/account/programs"))
        let reach = programs.values("reach").first ?? ""
        return [
            FilledForm(
                name: "a profile", resident: .amina, method: "PUT", address: "/account",
                fields: [
                    ("name", "Amina H."), ("locale", "en"), ("kind", "elected"),
                    ("organisation", "CGT « Aude »"), ("department", "11"),
                    ("telephone", "05 61 00 00 00"), ("address", "1 rue du Lac\n31000 Toulouse"),
                    ("about", "Une <longue> présentation\n\net « sûre »"),
                    ("about-seen-\(space)", "members"), ("telephone-seen-\(space)", "moderators"),
                ],
                wrong: [
                    ("name", ""), ("name", long), ("telephone", "le soir"),
                    ("organisation", long),
                ]),
            FilledForm(
                name: "a change of password", resident: .amina, method: "PUT",
                address: "/account/password",
                fields: [("password", Resident.password), ("password-new", secret)],
                wrong: [("password", "une autre phrase"), ("password-new", "abc")],
                secrets: ["password", "password-new"]),
            FilledForm(
                name: "a change of address", resident: .amina, method: "PUT",
                address: "/account/email",
                fields: [("email", "neuve@exemple.test")], wrong: [("email", "neuve")]),
            FilledForm(
                name: "a password of a program", resident: .amina, address: "/account/programs",
                fields: [("name", "Mon téléphone"), ("reach", reach)],
                wrong: [("name", ""), ("name", long)]),
        ]
    }

    private static func administration(_ town: Town) throws -> [FilledForm] {
        let space = "/\(Place.centre.rawValue)/administration"
        let claire = try town.visit(as: .claire)
        let group = try claire.post(space + "/groups", ["name": "Bureau"]).location ?? ""
        let (amina, loic) = (try town.person(.amina), try town.person(.loic))
        return [
            FilledForm(
                name: "inviting", resident: .claire, address: space + "/invitations",
                fields: [("people", "Rose <rose@exemple.test>"), ("role", "moderator")],
                wrong: [("people", "Rose sans adresse"), ("people", "")]),
            FilledForm(
                name: "a new group", resident: .claire, address: space + "/groups",
                fields: [("name", "Comité")], wrong: [("name", "Bureau"), ("name", long)]),
            FilledForm(
                name: "a group", resident: .claire, method: "PUT", address: group,
                fields: [
                    ("name", "Comité"), ("member", amina.description), ("member", loic.description),
                ], wrong: [("name", ""), ("name", long)]),
            FilledForm(
                name: "the settings of a space", resident: .claire, method: "PUT",
                address: space + "/space",
                fields: [
                    ("name", "Maison <commune>"), ("host", "Institut « Est »"),
                    ("zone", "Indian/Reunion"), ("language", "en"), ("contact", "Claire, 05 61"),
                    ("doorWords", "Bienvenue & merci."), ("public", "1"),
                ],
                wrong: [
                    ("name", ""), ("name", long), ("host", long),
                    ("contact", long + long), ("doorWords", long + long + long),
                ]),
            FilledForm(
                name: "a new space", resident: .claire, address: "/administration",
                fields: [
                    ("name", "Maison commune"), ("slug", "maison"), ("host", "Institut"),
                    ("zone", "Indian/Reunion"), ("person", "Lise Roy"),
                    ("email", "lise@exemple.test"),
                ],
                wrong: [
                    ("name", ""), ("slug", "Maison commune"), ("slug", Place.centre.rawValue),
                    ("host", long), ("person", ""), ("email", "lise"),
                ]),
        ]
    }
}
