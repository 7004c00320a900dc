/// What senders of mails and advertisers add to a query to know who reads.
enum TrackingParameters {
    /// - Returns: the query without them, in its order; nil if nothing is left.
    static func removed(from query: String) -> String? {
        let kept = query.split(separator: "&").filter { !isOne($0) }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }

    private static func isOne(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return names.contains(name) || starts.contains { name.hasPrefix($0) }
    }

    private static let starts = ["utm_", "mtm_", "pk_", "hsa_", "at_medium", "at_campaign"]

    private static let names: Set = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
        "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi",
        "_openstat", "vero_id", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "wickedid",
        "xtor", "_ga", "_gl", "srsltid", "at_custom1", "at_custom2", "at_custom3",
    ]
}
