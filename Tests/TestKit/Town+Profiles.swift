package import Community
import Content
import Foundation
import HTTP
import Storage

extension Town {
    /// Writes one field of somebody's profile as their own form does.
    package func setProfile(
        _ resident: Resident, _ field: ProfileField, _ content: String,
        _ visibility: FieldVisibility, in place: Place = .centre
    ) throws {
        try visit(as: resident).put(
            "/account",
            [
                "name": resident.name, field.rawValue: content,
                "\(field.rawValue)-seen-\(try space(place).id)": visibility.rawValue,
            ])
    }

    /// Lets guests read what is published for everybody.
    package func openToGuests() throws {
        try visit(as: .claire).put(
            "/\(Place.centre.rawValue)/administration/space",
            ["name": Place.centre.name, "zone": "Europe/Paris", "public": "1"])
    }

    /// Fills the first space with people: "Foule 001" and so on.
    package func crowd(_ count: Int) throws {
        let space = try space(.centre)
        try site.database.write { db in
            for number in 1...count {
                let digits = String(String(number + 1000).dropFirst())
                let person = try PersonStore(db: db).create(
                    email: "foule\(number)@parvis.test", name: "Foule \(digits)", locale: "fr",
                    at: now)
                try MembershipStore(db: db).set(.member, of: person, in: space.id, at: now)
            }
        }
    }

    /// A group of the first space with these members.
    /// - Returns: its number, as a form sends it.
    package func group(_ name: String, _ residents: [Resident]) throws -> String {
        let space = try space(.centre)
        let members = try residents.map { try person($0) }
        return try site.database.write { db in
            let group: Int = try db.one(
                """
                INSERT INTO member_group (space_id, name) VALUES (\(space.id), \(name))
                RETURNING id
                """)
            for member in members {
                try db.run(
                    """
                    INSERT INTO member_group_person (group_id, person_id)
                    VALUES (\(group), \(member))
                    """)
            }
            return String(group)
        }
    }
}

extension Answer {
    /// What the list of people shows, without the filters above it.
    package var people: String {
        guard let start = text.range(of: "<ul class=\"people\">"),
            let end = text.range(of: "</ul>", range: start.upperBound..<text.endIndex)
        else { return "" }
        return String(text[start.upperBound..<end.lowerBound])
    }
}
