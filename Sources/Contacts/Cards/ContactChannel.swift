import Community
import HTTP
import Storage
import VCard
import Web

/// One way to reach somebody, with those who see it.
struct ContactChannel: Hashable, Codable, Sendable {
    var kind: ChannelKind
    /// As it is shown; of an address, its street.
    var value: String
    /// What it is compared by: `+33612345678`, an e-mail address in small letters, the address of
    /// a site; empty where there is none.
    var key: String
    var label = ""
    var sight = ContactSight.space
    /// Of an address.
    var post = PostalAddress()
    /// Those of a vCard, with commas between: `work,cell`.
    var types = ""

    /// The address that a click on it opens.
    var link: String? {
        switch kind {
        case .telephone:
            do throws(PhoneNumberError) { return try PhoneNumber(value).address } catch {
                return nil
            }
        case .mail:
            let parts = value.split(separator: "@").map { PercentEncoding.component(String($0)) }
            return key.isEmpty ? nil : "mailto:" + parts.joined(separator: "@")
        case .site:
            do throws(WebAddressFault) { return try WebAddress(value).text } catch { return nil }
        case .address: return nil
        }
    }

    /// What it is compared by.
    static func key(of value: String, _ kind: ChannelKind) -> String {
        switch kind {
        case .telephone:
            do throws(PhoneNumberError) { return try PhoneNumber(value).normal } catch { return "" }
        case .mail: return Email.isPlausible(value) ? Email.key(value) : ""
        case .site:
            do throws(WebAddressFault) { return try WebAddress(value).comparisonKey } catch {
                return ""
            }
        case .address: return ""
        }
    }
}

extension ContactChannel: FromRow {
    static let columns: SQL = """
        n.kind AS channel_kind, n.value, n.value_key, n.label, n.sight, n.extended, n.postal_code,
        n.locality, n.region, n.country, n.types
        """

    init(row: Row) throws {
        kind = try row["channel_kind"]
        value = try row["value"]
        key = try row["value_key"]
        label = try row["label"]
        sight = try row["sight"]
        types = try row["types"]
        guard kind == .address else { return }
        post = PostalAddress(
            street: value, extended: try row["extended"], postalCode: try row["postal_code"],
            locality: try row["locality"], region: try row["region"],
            country: try row["country"])
    }
}

extension ContactChannel {
    /// A number as it is read in France, everything else as it was written.
    var shown: String {
        guard kind == .telephone else { return value }
        do throws(PhoneNumberError) { return try PhoneNumber(value).shown } catch { return value }
    }
}
