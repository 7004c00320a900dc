package import Community

/// The second half of the kernel: items, and what hangs from items of every kind. The order is
/// that of their migrations.
package let content: [Feature] = [
    erasing, items, revisions, journal, notices, attachments, comments, reactions, trash, following,
    mentions, review, publishing, pages, index, stamps, mailing, imports, unread, rendering, themes,
    pictures, welcome, network,
]
