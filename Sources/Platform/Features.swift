import Accounts
import Administration
import Agenda
package import Community
import Contacts
import Content
import Forum
import Library
import Links
import Members
import Messages
import Moderation
import News
import Offline
import Polls
import Search
import Tasks
import WhatsNew

/// The kernel, then the modules; the order is that of the migrations, and of the rail among items
/// of equal `NavigationItem.order`.
package let features: [Feature] =
    [community] + content + [
        accounts,
        members,
        administration,
        moderation,
        search,
        news,
        polls,
        library,
        agenda,
        forum,
        contacts,
        links,
        messages,
        whatsNew,
        tasks,
        offline,
    ]
