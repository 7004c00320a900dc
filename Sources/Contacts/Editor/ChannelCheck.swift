import Community
import VCard
import Web

/// Reads the ways to reach somebody: what they mean, or what is wrong with each.
struct ChannelCheck {
    static let longest = 500
    /// As it is kept, with what has to be encoded.
    static let longestSite = 2_000
    static let longestLabel = 60
    static let longestTypes = 300

    let words: Localization

    /// How long what is typed may be.
    static func most(_ kind: ChannelKind) -> Int { kind == .site ? longestSite : longest }

    func channels(_ typed: [ChannelForm], _ errors: inout FormErrors) -> [ContactChannel] {
        var found: [ContactChannel] = []
        for form in typed where !form.isEmpty {
            let most = Self.most(form.kind)
            if form.value.length > most { tooLong(form.id, most, &errors) }
            if form.label.length > Self.longestLabel {
                tooLong(form.id + "_label", Self.longestLabel, &errors)
            }
            let value = value(of: form, &errors)
            found.append(
                ContactChannel(
                    kind: form.kind, value: value, key: ContactChannel.key(of: value, form.kind),
                    label: form.label, sight: form.sight, post: form.post,
                    types: form.types.cut(to: Self.longestTypes)))
        }
        return found
    }

    private func value(of form: ChannelForm, _ errors: inout FormErrors) -> String {
        switch form.kind {
        case .telephone:
            do throws(PhoneNumberError) { _ = try PhoneNumber(form.value) } catch {
                errors.add(form.id, words("contacts.error.telephone.\(Self.name(of: error))"))
            }
        case .mail:
            if !Email.isPlausible(form.value) { errors.add(form.id, words("contacts.error.mail")) }
        case .site: return site(form, &errors)
        case .address: checkPost(form, &errors)
        }
        return form.value
    }

    private func site(_ form: ChannelForm, _ errors: inout FormErrors) -> String {
        do throws(WebAddressFault) {
            let address = try WebAddress(form.value, assuming: .https).text
            if address.length <= Self.longestSite { return address }
            if errors[form.id] == nil { tooLong(form.id, Self.longestSite, &errors) }
        } catch { errors.add(form.id, words("contacts.error.site")) }
        return form.value
    }

    private func checkPost(_ form: ChannelForm, _ errors: inout FormErrors) {
        let post = form.post
        if post.postalCode.length > 20 { tooLong(form.id + "_code", 20, &errors) }
        for (part, text, most) in [
            ("_extended", post.extended, 300), ("_town", post.locality, 120),
            ("_region", post.region, 120), ("_country", post.country, 120),
        ] where text.length > most {
            tooLong(form.id + part, most, &errors)
        }
    }

    private func tooLong(_ id: String, _ most: Int, _ errors: inout FormErrors) {
        errors.add(id, words("form.tooLong", ["n": String(most)]))
    }

    private static func name(of error: PhoneNumberError) -> String {
        switch error {
        case .rounded: "rounded"
        case .notANumber: "notANumber"
        case .wrongLength: "wrongLength"
        }
    }
}
