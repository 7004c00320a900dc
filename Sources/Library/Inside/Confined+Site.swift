import Community
import Documents

extension Confined {
    /// As whoever runs the site has it.
    init(_ site: Site) { self.init(isFenceOptional: site.options.readsUnfenced) }
}
