package import Community
import Content

/// The cast: the same people in every test and in the demonstration site.
package enum Resident: String, CaseIterable, Sendable {
    case claire, malik, amina, loic, sofia, denis, region

    package static let password = "Parvis-demo-2026"

    package var email: String { rawValue + "@parvis.test" }

    package var name: String {
        switch self {
        case .claire: "Claire Vidal"
        case .malik: "Malik Benali"
        case .amina: "Amina Haddad"
        case .loic: "Loïc Le Goff"
        case .sofia: "Sofia Martins"
        case .denis: "Denis Roques"
        case .region: "Région Occitanie"
        }
    }

    /// The role in each space; Claire also runs the site. In the network of institutes
    /// everybody but Claire and Malik is an outsider.
    package func role(in place: Place) -> Role? {
        switch (self, place) {
        case (.claire, _): .administrator
        case (.malik, .centre): .moderator
        case (.malik, .network): .member
        case (.region, .centre): .partner
        case (_, .centre): .member
        case (_, .network): nil
        }
    }
}

/// The two spaces of the town.
package enum Place: String, CaseIterable, Sendable {
    case centre = "irt-centre-de-ressources-vaem"
    case network = "reseau-des-instituts"

    package var name: String {
        switch self {
        case .centre: "Centre de ressources sur la VAE militante"
        case .network: "Réseau des instituts"
        }
    }
}
