import Community
import HTTP

/// What is decided for the whole site, as it was chosen.
struct PolicyForm {
    private(set) var policies: SitePolicies
    private(set) var errors = FormErrors()

    init(_ policies: SitePolicies) { self.policies = policies }

    /// What is not sent stays as it is.
    mutating func read(_ fields: FormFields, _ words: Localization) {
        for one in PolicyChoice.all {
            guard let value = fields.first(one.id) else { continue }
            guard one.values.contains(value) else {
                errors.add(one.id, words("policy.fault.choice"))
                continue
            }
            one.apply(value, &policies)
        }
        if policies.idle > policies.longest { errors.add("idle", words("policy.fault.idle")) }
    }

    var version: FormVersion {
        FormVersion(of: PolicyChoice.all.map { "\($0.id) \($0.value(policies))" })
    }
}
