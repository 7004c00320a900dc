import Community
import Foundation

/// An address of the web, and no other: it becomes a link.
enum VideoAddress {
    private static let limit = 2000

    static func checked(
        _ address: String, _ errors: inout FormErrors, _ words: Localization
    ) -> String {
        guard !address.isEmpty else { return "" }
        let parts = URLComponents(string: address)
        let scheme = parts?.scheme?.lowercased() ?? ""
        let hasHost = !(parts?.host ?? "").isEmpty
        if !["http", "https"].contains(scheme) || !hasHost || parts?.user != nil
            || address.length > limit
        {
            errors.add("video_address", words("agenda.error.video"))
        }
        return address
    }
}
