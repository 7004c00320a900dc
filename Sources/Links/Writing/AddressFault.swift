import Community
import Web

/// Reads an address that was typed as one that links may lead to, or says why it is none.
enum AddressFault {
    static func checked(
        _ typed: String, _ errors: inout FormErrors, _ words: Localization
    ) -> WebAddress? {
        do throws(WebAddressFault) {
            let address = try WebAddress(typed, assuming: .https).withoutTracking
            guard !leadsInside(address.host) else {
                errors.add("address", words("links.error.inside"))
                return nil
            }
            return address
        } catch {
            errors.add("address", sentence(error, words))
            return nil
        }
    }

    /// Whether it can only be a machine of whoever reads, or of the server.
    static func leadsInside(_ host: WebHost) -> Bool {
        if case .address(let address) = host { return !address.isPublic }
        return host.isInside
    }

    static func sentence(_ fault: WebAddressFault, _ words: Localization) -> String {
        switch fault {
        case .empty: words("links.error.noAddress")
        case .tooLong: words("links.error.longAddress")
        case .hiddenSigns: words("links.error.hiddenSigns")
        case .scheme: words("links.error.scheme")
        case .userNamed: words("links.error.userNamed")
        case .relative, .noHost, .badHost, .badPort: words("links.error.address")
        }
    }
}
