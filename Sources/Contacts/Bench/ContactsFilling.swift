import Community
import Content
import Foundation
import HTTP
import Storage

/// An address book of 20,000 cards: a hundred organisations and the people in them.
struct ContactsFilling {
    private let site: Site
    private let crowd: BenchCrowd

    init(_ site: Site, _ crowd: BenchCrowd) {
        self.site = site
        self.crowd = crowd
    }

    static let cards = 20_000
    private static let organisations = 100
    private static let families = [
        "Dupont", "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois",
        "Moreau", "Laurent", "Simon", "Michel", "Lefèvre", "Leroy", "Roux", "David", "Bertrand",
        "Morel", "Fournier", "Girard", "Bonnet", "Haddad", "Benali", "Diallo", "Nguyen", "Le Goff",
    ]
    private static let givens = [
        "Jeanne", "Marie", "Nadia", "Fatou", "Élise", "Claire", "Jean", "Pierre", "Ahmed", "Loïc",
        "Paul", "Antoine", "Hélène", "Sofia", "Denis", "Mehdi", "Yves", "Anne",
    ]
    private static let codes = ["31", "09", "12", "32", "46", "65", "81", "82", "34", "30"]

    /// What somebody typed so far: of each name its beginnings, with another word or a number.
    private static let typed =
        [
            "du", "dup", "jean dup", "le g", "syndical", "union", "contact1", "05 10", "mar 12",
            "conseillere nadia", "départementale 7", "zz", "d", "e", "c",
        ]
        + families.enumerated().flatMap { number, family in
            let given = givens[number % givens.count]
            return [
                String(family.prefix(3)), "\(given.prefix(2)) \(family.prefix(4))",
                "\(family) \(number)", "\(given) deleg", "contact\(number * 7)", "05 1\(number)",
            ]
        }

    func fill() throws -> BenchHandles {
        let theme = try site.database.write {
            try ItemThemeStore(.contacts, db: $0).create("Institutions", in: crowd.space)
        }
        let homes = try site.database.write { db in
            try (0..<Self.organisations).map { number in
                var content = ContactContent(.organisation, "Union départementale \(number)")
                content.departments = [Self.codes[number % Self.codes.count]]
                return try add(content, db)
            }
        }
        for start in stride(from: Self.organisations, to: Self.cards, by: 500) {
            try site.database.write { db in
                for number in start..<min(start + 500, Self.cards) {
                    try add(person(number, homes, theme), db)
                }
            }
        }
        return handles(theme)
    }

    @discardableResult
    private func add(_ content: ContactContent, _ db: Database) throws -> Item.ID {
        try ContactStore(db: db).create(
            content, in: crowd.space.id, by: crowd.person(1), isPublished: true, at: crowd.now)
    }

    private func person(
        _ number: Int, _ homes: [Item.ID], _ theme: ItemTheme.ID
    ) -> ContactContent {
        let name = ContactName(
            family: Self.families[number % Self.families.count] + " \(number / 500)",
            given: Self.givens[number / 3 % Self.givens.count])
        var content = ContactContent(.person, name.shown)
        content.name = name
        content.organisation = "Union départementale \(number % homes.count)"
        content.organisationCard = homes[number % homes.count]
        content.function = number % 2 == 0 ? "Délégué syndical" : "Conseillère emploi"
        // Two of each fifty have one telephone.
        let digits = String(10_000_000 + (number % 50 == 0 ? number + 1 : number))
        let mail = "contact\(number)@exemple.test"
        let telephone = "+335" + digits
        content.channels = [
            ContactChannel(kind: .telephone, value: telephone, key: telephone, sight: .members),
            ContactChannel(kind: .mail, value: mail, key: mail),
        ]
        content.themes = number % 3 == 0 ? [theme] : []
        content.departments = [Self.codes[number % Self.codes.count]]
        return content
    }

    private func handles(_ theme: ItemTheme.ID) -> BenchHandles {
        var handles = BenchHandles()
        let (home, search) = (
            ContactsPaths.contacts(in: crowd.space), ContactsPaths.search(in: crowd.space)
        )
        for address in [home, home + "?theme=\(theme)", home + "?department=31&page=20"] {
            handles.add(address, to: ContactsBench.list)
        }
        for text in Self.typed {
            handles.add(search + "?q=" + PercentEncoding.component(text), to: ContactsBench.typed)
        }
        return handles
    }
}
