package import Community
import Content

/// The documents that moderators have checked, by theme: everyone reads and downloads the last
/// vetted version, any member proposes a document or a newer version.
///
/// What nobody has vetted is seen by whoever sent it and by the moderators alone.
package let library = Feature(
    name: "library",
    migrations: [LibrarySchema.themes, LibrarySchema.documents, LibrarySchema.vetting],
    routes: [],
    pages: [],
    declares: []
)
