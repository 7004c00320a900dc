import Community
import Foundation
import Security
import Storage

/// Fills a site with the resource centre of Toulouse and the network it belongs to.
struct Demonstration {
    struct Account {
        let email: String
        let name: String
        let role: String
        let password = "Parvis-demo-2026"
    }

    static let accounts = [
        Account(email: "claire@parvis.test", name: "Claire Vidal", role: "administrator"),
        Account(email: "malik@parvis.test", name: "Malik Benali", role: "moderator"),
        Account(email: "amina@parvis.test", name: "Amina Haddad", role: "member"),
        Account(email: "loic@parvis.test", name: "Loïc Le Goff", role: "member"),
        Account(email: "sofia@parvis.test", name: "Sofia Martins", role: "member"),
        Account(email: "denis@parvis.test", name: "Denis Roques", role: "member"),
        Account(email: "region@parvis.test", name: "Région Occitanie", role: "partner"),
    ]

    let site: Site

    init(_ site: Site) { self.site = site }

    func fill() throws {
        let now = site.clock.now()
        let hash = try site.hasher.hash(Self.accounts[0].password)
        try site.database.write { db in
            let spaces = SpaceStore(db: db)
            let centre = try spaces.create(
                slug: "irt-centre-de-ressources-vaem",
                name: "Centre de ressources sur la VAE militante",
                host: "Institut régional du travail d’Occitanie", zone: "Europe/Paris",
                isPublic: false, at: now)
            let network = try spaces.create(
                slug: "reseau-des-instituts", name: "Réseau des instituts",
                host: "Instituts du travail", zone: "Europe/Paris", isPublic: false, at: now)
            let people = PersonStore(db: db)
            let members = MembershipStore(db: db)
            for account in Self.accounts {
                let id = try people.create(
                    email: account.email, name: account.name, locale: "fr",
                    administersSite: account.role == "administrator", at: now)
                try people.setPassword(hash, of: id)
                try members.set(
                    Role(rawValue: account.role) ?? .member, of: id, in: centre, at: now)
                if account.role == "administrator" {
                    try members.set(.administrator, of: id, in: network, at: now)
                } else if account.role == "moderator" {
                    try members.set(.member, of: id, in: network, at: now)
                }
            }
        }
    }
}
