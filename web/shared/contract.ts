/* The shapes of the API and of the pages' data, made by `npm run api`: never edited by hand. */
export interface paths {
    "/accounts/forgot-password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a code of six digits, good for five minutes and five tries, and a link to the same end, good for an hour. Answers the
         *     same whether there is such an account, or had too many mails. Three times a minute for one client address; five mails an hour
         *     for one account.
         */
        post: operations["post_accounts_forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in. Ten times a minute for one address; a hundred wrong passwords an hour for one account, which is then
         *     closed to strangers: a 429 answers the right password as well.
         */
        post: operations["post_accounts_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of a refresh token: it and every access token of the session are dead at once, on every node. */
        post: operations["post_accounts_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person. */
        get: operations["get_accounts_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the signed-in person's name. */
        patch: operations["patch_accounts_me"];
        trace?: never;
    };
    "/accounts/me/email/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a link to the new address, which is the account's once that link was followed; the old address is told. Answers the same
         *     whether another account has the new address. Five times an hour.
         */
        post: operations["post_accounts_me_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/me/password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the signed-in person's password, ends their other sessions and tells them by mail. */
        post: operations["post_accounts_me_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/me/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the signed-in person is signed in, latest first. */
        get: operations["get_accounts_me_sessions"];
        put?: never;
        post?: never;
        /** Ends all of the signed-in person's sessions but the one that asks. */
        delete: operations["delete_accounts_me_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/me/sessions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the signed-in person's sessions. */
        delete: operations["delete_accounts_me_sessions_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/me/verification/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails the signed-in person a link that proves their address, if that is not proved yet. Three mails an hour. */
        post: operations["post_accounts_me_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/not-me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the link of a mail about a sign-in: it was somebody else. Ends every session of the account, forgets its browsers and
         *     gives a token for a new password.
         */
        post: operations["post_accounts_not_me"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an account and signs it in. Five times a minute for one address. */
        post: operations["post_accounts_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/resend-otp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails another code; those before it hold as long as they would have. Three times a minute for one client address, five codes
         *     an hour for one account, with those that were asked for first: told for unknown addresses as well.
         */
        post: operations["post_accounts_resend_otp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/reset-password/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an account a new password and ends all its sessions. A token is good once; a password that will not do leaves it good. */
        post: operations["post_accounts_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/sign-in-link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a link with which the account's owner may sign in though too many wrong passwords closed it to strangers: once,
         *     within half an hour. Answers the same whether there is such an account. Three times a minute for one address of a client,
         *     three mails an hour for one account.
         */
        post: operations["post_accounts_sign_in_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/token-refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the next pair of tokens. A token that was used before kills its session, except that the one just used gives the same
         *     successor for 30 seconds.
         */
        post: operations["post_accounts_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/verify-email/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a mailed link as the proof that its address is its owner's; where it was mailed for a change of address, the account has
         *     the new one from now on.
         */
        post: operations["post_accounts_verify_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/verify-otp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the code that was mailed and gives a token for a new password. A code holds for five minutes and five tries and is good
         *     once. Ten times a minute for one client address.
         */
        post: operations["post_accounts_verify_otp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff did, newest first. */
        get: operations["get_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-log/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff did as a file, newest first. */
        get: operations["get_audit_log_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/banners/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The banners in the merchant's order: those that are shown now, and all for staff. */
        get: operations["get_banners"];
        put?: never;
        /** Makes a banner. For staff. */
        post: operations["post_banners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/banners/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One banner, shown or not. For staff. */
        get: operations["get_banners_by_id"];
        put?: never;
        post?: never;
        /** Takes a banner away. For staff. */
        delete: operations["delete_banners_by_id"];
        options?: never;
        head?: never;
        /** Changes a banner. For staff. */
        patch: operations["patch_banners_by_id"];
        trace?: never;
    };
    "/api/brands/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brands of the shop, with how many products the channel's lists show of each. */
        get: operations["get_brands"];
        put?: never;
        /** Makes a brand. For staff. Products with a new brand's name make theirs by themselves. */
        post: operations["post_brands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brands/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One brand, by id or slug. */
        get: operations["get_brands_by_id"];
        put?: never;
        post?: never;
        /** Takes a brand away that no product has, an archived one neither. For staff. */
        delete: operations["delete_brands_by_id"];
        options?: never;
        head?: never;
        /** Changes a brand; its products take a new name along. For staff. */
        patch: operations["patch_brands_by_id"];
        trace?: never;
    };
    "/api/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories of the shop, with how many products the channel's lists show of each. Hidden ones are for staff. */
        get: operations["get_categories"];
        put?: never;
        /** Makes a category. For staff. */
        post: operations["post_categories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One category, by id or slug. A hidden one is for staff. */
        get: operations["get_categories_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a category; those below it move along. For staff. */
        patch: operations["patch_categories_by_id"];
        trace?: never;
    };
    "/api/channels/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the shop sells: the channels with their currencies, languages and countries. */
        get: operations["get_channels"];
        put?: never;
        /** Makes a channel with a price list and a tax rate of its own. A product is in its lists once it is priced there. */
        post: operations["post_channels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One channel. */
        get: operations["get_channels_by_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a channel; what was ordered keeps what it says. */
        patch: operations["patch_channels_by_slug"];
        trace?: never;
    };
    "/api/checkout/quote/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the cart of the request would cost. */
        post: operations["post_checkout_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkout/shipping-methods/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to send to a country. For the cart at hand, its quote tells more. */
        get: operations["get_checkout_shipping_methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The collections by title, with how many products the channel's lists show of each. Rules, and those that are not published, are
         *     for staff.
         */
        get: operations["get_collections"];
        put?: never;
        /** Makes a collection, by hand or by a rule. For staff. */
        post: operations["post_collections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a rule and changes nothing: how many products it would find, and the newest of them. One that finds nothing or everything
         *     is as good as any other, and told. For staff.
         */
        post: operations["post_collections_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One collection, by id or slug. Its rule, and one that is not published, is for staff. */
        get: operations["get_collections_by_id"];
        put?: never;
        post?: never;
        /** Takes a collection away; its products stay. A menu's item that leads to it is left out from then on. For staff. */
        delete: operations["delete_collections_by_id"];
        options?: never;
        head?: never;
        /** Changes a collection. After another rule a job puts the right products into it, while it serves. For staff. */
        patch: operations["patch_collections_by_id"];
        trace?: never;
    };
    "/api/collections/{id}/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets what is in a collection by hand, and in which order: adds, takes away and moves at once. For staff. */
        put: operations["put_collections_by_id_products"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content-preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a draft for an hour, to be looked at before it is published. It changes nothing that anybody else sees. For staff. */
        post: operations["post_content_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers with what they bought. */
        get: operations["get_customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers that the filters let through as a file, newest first; a line for each currency in which one bought. */
        get: operations["get_customers_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer. */
        get: operations["get_customers_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Closes a customer's account, or opens it again. Their orders stay as they are. */
        patch: operations["patch_customers_by_id"];
        trace?: never;
    };
    "/api/dashboard/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened and what waits, in as many figures as the signed-in member of staff may see. */
        get: operations["get_dashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flash-sales/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The flash sales of the market's channel, the last to end first. For staff; what runs, shoppers see at the products. */
        get: operations["get_flash_sales"];
        put?: never;
        /**
         * Makes a flash sale in the market's channel: from its start to its end its prices hold, and of one that is for so many units not
         *     one more is sold at that price.
         */
        post: operations["post_flash_sales"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flash-sales/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A flash sale with what was sold of it. For staff. */
        get: operations["get_flash_sales_by_id"];
        /** Makes a flash sale another one, also while it runs; what orders have taken of it stays counted. */
        put: operations["put_flash_sales_by_id"];
        post?: never;
        /** Takes a flash sale away; if it runs, its prices hold no more at once. Orders keep what they say. */
        delete: operations["delete_flash_sales_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the shop is: what piles up, and what has stopped. Probes of machines: `/health/live` and `/health/ready`. */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home-sections/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections of the home page in their order: those that are shown now, and all for staff. */
        get: operations["get_home_sections"];
        put?: never;
        /** Makes a section of the home page. For staff. */
        post: operations["post_home_sections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home-sections/order/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the sections of the home page into an order. For staff. */
        put: operations["put_home_sections_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home-sections/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One section of the home page, shown or not. For staff. */
        get: operations["get_home_sections_by_id"];
        put?: never;
        post?: never;
        /** Takes a section of the home page away. For staff. */
        delete: operations["delete_home_sections_by_id"];
        options?: never;
        head?: never;
        /** Changes a section of the home page. For staff. */
        patch: operations["patch_home_sections_by_id"];
        trace?: never;
    };
    "/api/imports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the latest first. */
        get: operations["get_imports"];
        put?: never;
        /**
         * Takes a file of products; a worker imports it, or tells what would be done. A file whose header nobody knows waits until somebody
         *     says what it means, unless a file with the same header came before.
         */
        post: operations["post_imports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import fares. */
        get: operations["get_imports_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/apply/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does for real what a dry run told, or what failed or was cancelled once more. Products that are as the file has them are passed over. */
        post: operations["post_imports_by_id_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Calls an import off that is not over; what was written stays. */
        post: operations["post_imports_by_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/lines/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to tell of an import, line by line: findings, and what becomes of each product. */
        get: operations["get_imports_by_id_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/mapping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what the header of a waiting file means; it is imported then, and files with the same header are understood from now on. */
        put: operations["put_imports_by_id_mapping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All lines of an import as CSV, for looking through them in a spreadsheet. */
        get: operations["get_imports_by_id_report.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/movements/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The movements of a variant, newest first. */
        get: operations["get_inventory_movements"];
        put?: never;
        /** Adds units to a shelf or takes them away. What is sold meanwhile stays sold: the stock is changed, not set. */
        post: operations["post_inventory_movements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inventory/stock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on the shelves, what of it is promised, and what can be sold. */
        get: operations["get_inventory_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, those enqueued last first. Finished ones are kept for a week. */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/consumers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What follows the shop's events, and how far behind it is. */
        get: operations["get_jobs_consumers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs that run by the clock. */
        get: operations["get_jobs_schedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job. */
        get: operations["get_jobs_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a waiting job back. */
        post: operations["post_jobs_by_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a dead or cancelled job run again, now. */
        post: operations["post_jobs_by_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each mail says in each language. For staff. */
        get: operations["get_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{name}/{locale}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mail says in a language. For staff. */
        get: operations["get_mails_by_name_by_locale"];
        /** Has a mail say the merchant's own words. For staff. */
        put: operations["put_mails_by_name_by_locale"];
        post?: never;
        /** Has a mail say the default again. For staff. */
        delete: operations["delete_mails_by_name_by_locale"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{name}/{locale}/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a mail with these words and made-up values. It changes nothing. For staff. */
        post: operations["post_mails_by_name_by_locale_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a picture: PNG, JPEG, WebP or GIF by its content, at most 20 MB, 10,000 pixels a side and 40 million in all. Name it by its
         *     `source` among a product's `images`; its sizes are made then, in the background. The same file again gives the same answer.
         */
        post: operations["post_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/menus/{handle}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One menu: `main`, `footer`, `help`, or one of the merchant's. Items that lead to drafts are for staff. */
        get: operations["get_menus_by_handle"];
        /** Sets all items of a menu, which is made if it is not there. For staff. */
        put: operations["put_menus_by_handle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/cart/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cart of the request, with its full cost. Writes nothing. */
        get: operations["get_orders_cart"];
        put?: never;
        /** Puts units of a variant into the cart; those of a line that is there already add up. */
        post: operations["post_orders_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/cart/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the units of a line. */
        put: operations["put_orders_cart_by_id"];
        post?: never;
        /** Takes a line out of the cart. */
        delete: operations["delete_orders_cart_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders of the signed-in person; staff with the right see all. */
        get: operations["get_orders_orders"];
        put?: never;
        /**
         * Places an order from the cart of the request.
         * @description 409: `out_of_stock` (with the lines), `price_changed` (with both totals), `cart_already_ordered` (with the order),
         *     `cart_empty`, `unavailable`. A declined payment is no error: the order awaits another one.
         */
        post: operations["post_orders_orders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders that the filters let through as a file, newest first, however many there are. */
        get: operations["get_orders_orders_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order, for its member, for whoever holds its link or its cart's token, and for staff. */
        get: operations["get_orders_orders_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels an order: its shopper while it awaits payment, staff until something was sent. What was paid goes back. */
        post: operations["post_orders_orders_by_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/fulfillments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a parcel was sent: the stock leaves the shelf and the shopper is told. */
        post: operations["post_orders_orders_by_id_fulfillments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/history/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of an order, oldest first. */
        get: operations["get_orders_orders_by_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/notes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What staff wrote on an order, newest first. For staff. */
        get: operations["get_orders_orders_by_id_notes"];
        put?: never;
        /** Writes a note on an order, whatever its status; its shopper never sees it. For staff. */
        post: operations["post_orders_orders_by_id_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/notes/{note_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes one's own note away; those of others stay. For staff. */
        delete: operations["delete_orders_orders_by_id_notes_by_note_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/orders/{id}/payments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins another payment for an order that awaits one. */
        post: operations["post_orders_orders_by_id_payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pages by slug: published ones, and drafts for staff. */
        get: operations["get_pages"];
        put?: never;
        /** Makes a page. For staff. */
        post: operations["post_pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pages/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page, by id or slug. Drafts and the texts of all languages are for staff. */
        get: operations["get_pages_by_slug"];
        put?: never;
        post?: never;
        /** Takes a page away, unless a menu links to it. For staff. */
        delete: operations["delete_pages_by_slug"];
        options?: never;
        head?: never;
        /** Changes a page. For staff. */
        patch: operations["patch_pages_by_slug"];
        trace?: never;
    };
    "/api/prices/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The scheduled prices of a variant in the market's channel, past ones too. For staff. */
        get: operations["get_prices"];
        put?: never;
        /** Schedules a price, such as a sale's, in the market's channel. For staff. */
        post: operations["post_prices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prices/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a scheduled price away; what held before holds again. For staff. */
        delete: operations["delete_prices_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products, a page of them. */
        get: operations["get_products"];
        put?: never;
        /** Makes a product with its variants, prices and stock. Without variants it gets one. */
        post: operations["post_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The products that the filters let through as a file, in the order in which they were made, however many there are. CSV and JSON
         *     lines hold every field that can be written and are imported again; archived products are not in them.
         */
        get: operations["get_products_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product by its id or slug. Drafts are for staff alone. */
        get: operations["get_products_by_id"];
        /** Changes the whole product: what is not named takes its default, but for its variants, which stay then. */
        put: operations["put_products_by_id"];
        post?: never;
        /** Takes a product out of the shop. Orders that hold it keep what they say. */
        delete: operations["delete_products_by_id"];
        options?: never;
        head?: never;
        /** Changes what is named and leaves the rest; `variants`, where named, are all of them. */
        patch: operations["patch_products_by_id"];
        trace?: never;
    };
    "/api/products/{id}/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a picture and puts it behind the product's others; `alt` says what it shows. One that the product has stays where it is. */
        post: operations["post_products_by_id_media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/record/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A product as it is written, for who may edit it: tags, all attributes, each picture with its source and how it fares, and each
         *     variant's lasting price.
         */
        get: operations["get_products_by_id_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a product back that was taken out of the shop, with the variants that went with it. One that is in the shop stays as it is. */
        post: operations["post_products_by_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/reviews/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published reviews of a product. */
        get: operations["get_products_by_id_reviews"];
        put?: never;
        /** Reviews a product. The review waits for the shop, which publishes it; it is verified when the member bought the product. */
        post: operations["post_products_by_id_reviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/reviews/{review_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review: a published one for everybody, one's own wherever it stands. The author also sees its status and version. */
        get: operations["get_products_by_id_reviews_by_review_id"];
        put?: never;
        post?: never;
        /** Takes one's own review away, with its photos and votes. */
        delete: operations["delete_products_by_id_reviews_by_review_id"];
        options?: never;
        head?: never;
        /** Changes one's own review. When its words change, it waits for the shop again. */
        patch: operations["patch_products_by_id_reviews_by_review_id"];
        trace?: never;
    };
    "/api/products/{id}/reviews/{review_id}/helpful/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a review was helpful; saying so twice counts once. */
        post: operations["post_products_by_id_reviews_by_review_id_helpful"];
        /** Takes back that a review was helpful. */
        delete: operations["delete_products_by_id_reviews_by_review_id_helpful"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/reviews/{review_id}/photos/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a photo to one's own review, which waits for the shop again then. JPEG, PNG, WebP and GIF of at most 10 MiB are taken, judged
         *     by their content; the same picture twice is one.
         */
        post: operations["post_products_by_id_reviews_by_review_id_photos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/reviews/{review_id}/photos/{photo_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a photo of one's own review away. */
        delete: operations["delete_products_by_id_reviews_by_review_id_photos_by_photo_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/variants/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The variants of a product. */
        get: operations["get_products_by_id_variants"];
        /**
         * Gives a product exactly these variants, in one write: those named by their id are changed, the others are made with their opening
         *     stock, and live ones that are not named leave the shop. A field that is left out is empty; a SKU, a price or the price before it that is
         *     left out stays as it is.
         */
        put: operations["put_products_by_id_variants"];
        /** Adds a variant with its price and its opening stock. */
        post: operations["post_products_by_id_variants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/variants/{variant_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One variant. */
        get: operations["get_products_by_id_variants_by_variant_id"];
        put?: never;
        post?: never;
        /** Takes a variant out of the shop; its SKU becomes free. */
        delete: operations["delete_products_by_id_variants_by_variant_id"];
        options?: never;
        head?: never;
        /** Changes what is named of a variant, its price included. Its stock changes by movements: `POST /api/inventory/movements/`. */
        patch: operations["patch_products_by_id_variants_by_variant_id"];
        trace?: never;
    };
    "/api/redirects/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The redirects by path. For staff. */
        get: operations["get_redirects"];
        put?: never;
        /** Makes a redirect. For staff. */
        post: operations["post_redirects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/redirects/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a redirect away. For staff. */
        delete: operations["delete_redirects_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reviews, wherever they stand. For staff. */
        get: operations["get_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/moderate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes or rejects many reviews in one write. Answers those that stood elsewhere before. For staff. */
        post: operations["post_reviews_moderate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review. For staff. */
        get: operations["get_reviews_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Publishes, rejects or answers a review. For staff. */
        patch: operations["patch_reviews_by_id"];
        trace?: never;
    };
    "/api/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products for words, with facets: how many there are for each value, as the others are chosen and nothing else of the same one. */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/clicks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts a result that somebody opened; the storefront tells it as they go. Who they are is not kept. */
        post: operations["post_search_clicks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/curations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is arranged for queries, the newest first. */
        get: operations["get_search_curations"];
        put?: never;
        /** Arranges what a query finds. At work on every node within a second. */
        post: operations["post_search_curations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/curations/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries what a search would find with a curation, and tells why each result stands where it stands. Nothing is kept. */
        post: operations["post_search_curations_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/curations/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is arranged for a query. */
        get: operations["get_search_curations_by_id"];
        /** Arranges it another way. At work on every node within a second. */
        put: operations["put_search_curations_by_id"];
        post?: never;
        /** Takes a curation away: the query finds by itself again, on every node within a second. */
        delete: operations["delete_search_curations_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/queries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was searched for of late, summed by query, with what it came to. */
        get: operations["get_search_queries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/rules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the search was taught, the newest first. */
        get: operations["get_search_rules"];
        put?: never;
        /** Teaches the search terms that mean the same, or words to pass over. At work on every node within a second. */
        post: operations["post_search_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/rules/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a rule away. At work on every node within a second. */
        delete: operations["delete_search_rules_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How searches work. */
        get: operations["get_search_settings"];
        /** Makes searches work so. Every node makes its index anew in the new language, and answers by the old one until then. */
        put: operations["put_search_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/statistics/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often the search was asked, how often it found nothing, what came of it, and how quick it was. */
        get: operations["get_search_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search/suggestions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches, categories and products for the beginning of a search. */
        get: operations["get_search_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sellers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sellers of the shop, by name. */
        get: operations["get_sellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sellers/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seller, by id or slug. */
        get: operations["get_sellers_by_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a seller. For staff. */
        patch: operations["patch_sellers_by_id"];
        trace?: never;
    };
    "/api/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop's name and how to reach it; staff see what stands on invoices, too. */
        get: operations["get_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the shop's profile. For staff. */
        patch: operations["patch_settings"];
        trace?: never;
    };
    "/api/shipping-methods/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shipping methods of the market's channel. */
        get: operations["get_shipping_methods"];
        put?: never;
        /** Makes a shipping method in the market's channel; it holds for what is quoted from now on. */
        post: operations["post_shipping_methods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shipping-methods/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shipping method. */
        get: operations["get_shipping_methods_by_id"];
        put?: never;
        post?: never;
        /** Takes a shipping method away; what was ordered keeps what it says. */
        delete: operations["delete_shipping_methods_by_id"];
        options?: never;
        head?: never;
        /** Changes a shipping method; what was ordered keeps what it says. */
        patch: operations["patch_shipping_methods_by_id"];
        trace?: never;
    };
    "/api/staff/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those who work for the shop, by address. */
        get: operations["get_staff"];
        put?: never;
        /** Lets somebody work for the shop. Nobody gives rights that they do not have. */
        post: operations["post_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of staff with their rights. */
        get: operations["get_staff_groups"];
        put?: never;
        /** Makes a group. Nobody gives rights that they do not have. */
        post: operations["post_staff_groups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/groups/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One group. */
        get: operations["get_staff_groups_by_id"];
        put?: never;
        post?: never;
        /** Takes a group away, and with it what it allowed to those in it. */
        delete: operations["delete_staff_groups_by_id"];
        options?: never;
        head?: never;
        /** Changes a group; whoever is in it may do so, or not any more, within a second. */
        patch: operations["patch_staff_groups_by_id"];
        trace?: never;
    };
    "/api/staff/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member of staff. */
        get: operations["get_staff_by_id"];
        put?: never;
        post?: never;
        /** Lets somebody work for the shop no longer; their account stays as a customer's. */
        delete: operations["delete_staff_by_id"];
        options?: never;
        head?: never;
        /** Changes what somebody may do. It holds within a second, also where they are signed in. Nobody changes their own rights. */
        patch: operations["patch_staff_by_id"];
        trace?: never;
    };
    "/api/tax-rates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tax rates of the market's channel. */
        get: operations["get_tax_rates"];
        put?: never;
        /** Makes a tax rate in the market's channel; it holds for what is quoted from now on. */
        post: operations["post_tax_rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tax-rates/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One tax rate. */
        get: operations["get_tax_rates_by_id"];
        put?: never;
        post?: never;
        /** Takes a tax rate away; what was ordered keeps what it says. */
        delete: operations["delete_tax_rates_by_id"];
        options?: never;
        head?: never;
        /** Changes a tax rate; what was ordered keeps what it says. */
        patch: operations["patch_tax_rates_by_id"];
        trace?: never;
    };
    "/api/variants/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The variants of some products as they are written, for a sheet of them: with their lasting prices, their versions and what
         *     stands on the shelf. Products that are not there are left out.
         */
        get: operations["get_variants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes many variants of many products in one write: all of them or none. Answers them as they are now, in the order that was
         *     sent; whoever sends back what was there before has undone it.
         */
        patch: operations["patch_variants"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The account page's data. */
        AccountPage: {
            /** @description Whose account it is. */
            me: components["schemas"]["User"];
            /** @description The last orders, newest first. */
            orders: components["schemas"]["Order"][];
        };
        /** @description A postal address. Its country is an ISO 3166-1 alpha-2 code. */
        Address: {
            /** @description Given name. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /** @description Company, if any. */
            company?: string;
            /** @description Street and number. */
            line1: string;
            /** @description Box, floor, building. */
            line2?: string;
            /** @description Town. */
            city: string;
            /** @description State or province, where the country has them. */
            region?: string;
            /** @description Postcode. */
            postal_code: string;
            /** @description Two letters, such as `BE`. */
            country: string;
            /** @description For the courier only. */
            phone?: string;
        };
        /** @description What was chosen of a facet. */
        Applied: {
            /** @description The facet's name. */
            facet: string;
            /** @description The attribute's name as merchants write it; empty for the others. */
            facet_label: string;
            /** @description What the value is called; empty where facet and value say it all. */
            label: string;
            /** @description The value. */
            value: string;
            /**
             * Format: int64
             * @description Of prices: the lowest, in minor units.
             */
            from?: number | null;
            /**
             * Format: int64
             * @description Of prices: the highest.
             */
            until?: number | null;
            /** @description The list without it. */
            url: string;
        };
        /** @description A value that knows its type. */
        AttributeValue: boolean | number | string;
        /** @description What the merchant says at one place. */
        BannerFacts: {
            /** @description What stands large; may be empty. */
            heading: string;
            /** @description What stands below it; may be empty. */
            text: string;
            /** @description What the link is called; may be empty. */
            action_label: string;
            /** @description Where it leads. */
            link?: string | null;
            /** @description The address of its picture. */
            image_url?: string | null;
        };
        /** @description A step of a calculation. All but `tax_included` and `total` add up to the total. */
        CalculationStep: {
            /** @description What it is about. */
            kind: components["schemas"]["StepKind"];
            /** @description What the merchant calls it: the way of sending, the tax; empty where the kind says it all. */
            name: string;
            /**
             * Format: int64
             * @description The tax's rate in hundredths of a percent: 2100 is 21 %.
             */
            rate_basis_points?: number | null;
            /** @description How much; what is taken off is negative. */
            amount: components["schemas"]["Money"];
        };
        /** @description A cart with its full cost. */
        Cart: components["schemas"]["Totals"] & {
            id?: components["schemas"]["Id"] | null;
            /** @description A new guest's token, told once: send it as `X-Cart-Token`. */
            token?: string | null;
            /** @description What is in it. */
            lines: components["schemas"]["CartLine"][];
            free_shipping_from?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @description Units of all lines.
             */
            item_count: number;
            /** @description What changed since the lines were added. */
            notices: components["schemas"]["Notice"][];
        };
        /** @description A line of a cart. */
        CartLine: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What. */
            variant_id: components["schemas"]["Id"];
            /** @description Of which product. */
            product_id: components["schemas"]["Id"];
            /** @description The product's address. */
            product_slug: string;
            /** @description SKU. */
            sku: string;
            /** @description Title. */
            title: string;
            /** @description Chosen options. */
            options: {
                [key: string]: string;
            };
            image?: components["schemas"]["ImageFacts"] | null;
            /**
             * Format: int64
             * @description Units.
             */
            quantity: number;
            /** @description What one costs now. */
            unit_price: components["schemas"]["Money"];
            compare_at_price?: components["schemas"]["Money"] | null;
            /** @description What the line costs. */
            total: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Units that can be bought; null where they are not counted.
             */
            available?: number | null;
        };
        /** @description The cart page's data. */
        CartPage: {
            /** @description The cart. */
            cart: components["schemas"]["Cart"];
            refused?: components["schemas"]["CartRefusal"] | null;
        };
        /** @description Why a form of the cart did nothing. */
        CartRefusal: {
            /** @description The reason: one of those that the page has words for. */
            code: string;
            line_id?: components["schemas"]["Id"] | null;
            /** @description What was wanted, where it is known. */
            title?: string | null;
            /**
             * Format: int64
             * @description Units of it that can be bought.
             */
            available?: number | null;
        };
        /** @description A product's category. */
        CategoryRef: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/c/{slug}/`. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description The colour that its pictures stand on. */
            color: string;
        };
        /** @description What stands between this cart and an order. */
        CheckoutHindrance: {
            /** @description The problem's code. */
            code: string;
            /** @description In words. */
            detail: string;
            total?: components["schemas"]["Money"] | null;
        };
        /** @description The checkout page's data. */
        CheckoutPage: {
            /** @description What is to be bought. */
            cart: components["schemas"]["Cart"];
            /** @description What it costs, and the ways to send and to pay. */
            quote: components["schemas"]["Quote"];
            /** @description Where it can be sent to. */
            countries: components["schemas"]["Country"][];
            /** @description What was typed before. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong with it, by field. */
            errors: {
                [key: string]: string[];
            };
            problem?: components["schemas"]["CheckoutHindrance"] | null;
        };
        /** @description A collection as pages lead to it. */
        CollectionCard: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/collections/{slug}/`. */
            slug: string;
            /** @description Its title. */
            title: string;
            /** @description The colour behind it. */
            color: string;
            /**
             * Format: int64
             * @description Products in it.
             */
            product_count: number;
            image?: components["schemas"]["ImageFacts"] | null;
        };
        /** @description The overview's data. */
        CollectionsPage: {
            /** @description The published collections that list something, by title. */
            collections: components["schemas"]["CollectionCard"][];
        };
        /** @description A country to choose. */
        Country: {
            /** @description ISO 3166-1 alpha-2. */
            code: string;
            /** @description Its English short name. */
            name: string;
        };
        /** @description A step of the way to a page. */
        Crumb: {
            /** @description What it is called. */
            name: string;
            /** @description Its path. */
            url: string;
        };
        /** @description How one seller's part comes. */
        Delivery: {
            /** @description The seller. */
            seller_id: components["schemas"]["Id"];
            /** @description The method's name. */
            method: string;
            /** @description Its price. */
            price: components["schemas"]["Money"];
            /** @description No sooner than, `YYYY-MM-DD`. */
            estimated_from: string;
            /** @description No later than, `YYYY-MM-DD`. */
            estimated_to: string;
        };
        /** @description A category as pages lead to it. */
        Department: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            parent_id?: components["schemas"]["Id"] | null;
            /** @description Its address: `/c/{slug}/`. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description The colour behind its pictures. */
            color: string;
            /**
             * Format: int64
             * @description Products in it and below it.
             */
            product_count: number;
            image?: components["schemas"]["ImageFacts"] | null;
        };
        /** @description The data of a page that tells what went wrong. */
        ErrorPage: {
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description The problem's code. */
            code: string;
            /** @description In words. */
            detail: string;
            /** @description By field. */
            errors: {
                [key: string]: string[];
            };
        };
        /** @description What a product's page shows of its reviews. */
        FirstReviews: {
            /** @description What all of them come to. */
            ratings: components["schemas"]["Ratings"];
            /** @description Those that most found helpful. */
            list: components["schemas"]["Review"][];
        };
        /** @description A spot of a picture, in percent of its width from the left and of its height from the top, 0 to 100. */
        Focal: {
            /**
             * Format: int32
             * @description From the left.
             */
            x: number;
            /**
             * Format: int32
             * @description From the top.
             */
            y: number;
        };
        /** @description A parcel. */
        Fulfillment: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Who carries it. */
            carrier: string;
            /** @description Under which number. */
            tracking_number: string;
            /** @description What is in it. */
            lines: components["schemas"]["FulfillmentLine"][];
            /** @description When it was sent. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description What is in a parcel. */
        FulfillmentLine: {
            /** @description The order's line. */
            line_id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Units.
             */
            quantity: number;
        };
        /**
         * @description How much of an order was sent.
         * @enum {string}
         */
        FulfillmentStatus: "unfulfilled" | "partly_fulfilled" | "fulfilled" | "delivered";
        /** @description A way to pay. */
        GatewayChoice: {
            /** @description The gateway's name. */
            id: string;
            /** @description Its methods. */
            methods: string[];
        };
        /** @description A parameter that a form sends along. */
        HiddenField: {
            /** @description Its name. */
            name: string;
            /** @description Its value. */
            value: string;
        };
        /** @description A change of an order. */
        HistoryEntry: {
            /** @description When. */
            at: components["schemas"]["Timestamp"];
            from?: components["schemas"]["OrderStatus"] | null;
            /** @description To which. */
            to: components["schemas"]["OrderStatus"];
            /** @description `shopper`, `staff`, `gateway` or `shop`. */
            actor: string;
            /** @description Why. */
            reason: string;
        };
        /** @description The home page's data. */
        HomePage: {
            /** @description What it shows, from top to bottom; what has nothing to show is left out. */
            sections: components["schemas"]["HomePart"][];
        };
        /** @description A section of the home page with what it shows. */
        HomePart: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            banner?: components["schemas"]["BannerFacts"] | null;
            /** @description What the merchant puts first, three at most; the newest where they chose nothing. */
            products: components["schemas"]["ProductCard"][];
            /** @enum {string} */
            kind: "hero";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Which products. */
            source: components["schemas"]["PartSource"];
            /** @description What stands above it; what is usual for its source when empty. */
            title: string;
            /** @description Where there is more of it. */
            all?: string | null;
            /** @description The products. */
            products: components["schemas"]["ProductCard"][];
            /** @enum {string} */
            kind: "shelf";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description One after the other. */
            banners: components["schemas"]["BannerFacts"][];
            /** @enum {string} */
            kind: "band";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What stands above them; may be empty. */
            title: string;
            /** @description Sanitised HTML. */
            body: string;
            /** @enum {string} */
            kind: "text";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What stands above them; what is usual when empty. */
            title: string;
            /** @description In their order. */
            categories: components["schemas"]["Department"][];
            /**
             * Format: int64
             * @description Products that can be seen in the whole shop.
             */
            product_count: number;
            /** @enum {string} */
            kind: "categories";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name, or what the merchant calls it here. */
            title: string;
            /** @description From when on its prices hold no more. */
            ends_at: components["schemas"]["Timestamp"];
            /** @description What is sold in it, as far as it is not gone. */
            products: components["schemas"]["ProductCard"][];
            /** @enum {string} */
            kind: "flash_sale";
        } | {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What stands above them; may be empty. */
            title: string;
            /**
             * Format: int64
             * @description Products that can be seen.
             */
            products: number;
            /**
             * Format: int64
             * @description Sellers.
             */
            sellers: number;
            /** @enum {string} */
            kind: "figures";
        };
        /** Format: uuid */
        Id: string;
        /** @description A picture that can be shown. */
        ImageFacts: {
            /** @description Address of the default size. */
            url: string;
            /** @description What it shows, for those who do not see it. */
            alt: string;
            /**
             * Format: int64
             * @description Pixels; absent where not known.
             */
            width?: number | null;
            /**
             * Format: int64
             * @description Pixels; absent where not known.
             */
            height?: number | null;
            /** @description Its sizes as HTML wants them; empty when there is one. */
            srcset: string;
            /** @description A tiny picture as data URI to show while it loads. */
            placeholder?: string | null;
            focal?: components["schemas"]["Focal"] | null;
        };
        /** @description A product's picture on the day of the order. */
        LineImage: {
            /** @description Address of the widest rendition. */
            url: string;
            /** @description What it shows. */
            alt: string;
            /**
             * Format: int64
             * @description Pixels of the widest.
             */
            width?: number | null;
            /**
             * Format: int64
             * @description Pixels of the widest.
             */
            height?: number | null;
            /** @description Every rendition. */
            srcset: string;
        };
        /** @description What is told of a collection or a brand. */
        ListAbout: {
            /** @description What it is called. */
            title: string;
            /** @description Its path. */
            path: string;
            /** @description Sanitised HTML; may be empty. */
            description: string;
            /** @description The title for search engines. */
            seo_title?: string | null;
            /** @description A sentence for search engines. */
            seo_description?: string | null;
            /** @description The colour behind it; none for a brand. */
            color?: string | null;
            /** @description The order of its products where none was chosen; none for the newest first. */
            ordering?: string | null;
            /** @description Whether its products can be shown as the merchant put them. */
            by_hand: boolean;
        };
        /** @description A list page's data. */
        ListPage: {
            category?: components["schemas"]["Department"] | null;
            about?: components["schemas"]["ListAbout"] | null;
            /** @description The categories right below it. */
            children: components["schemas"]["Department"][];
            /** @description The way to it. */
            breadcrumbs: components["schemas"]["Crumb"][];
            /** @description The products of this page. */
            list: components["schemas"]["List_ProductCard"];
            /** @description How they were narrowed and sorted. */
            query: components["schemas"]["ListQuery"];
            /** @description By what they can be narrowed. */
            narrowing: components["schemas"]["Narrowing"];
        };
        /** @description How a list was narrowed and sorted. */
        ListQuery: {
            /** @description The words of a search. */
            q?: string | null;
            /** @description What was looked for instead, since it is in the shop and what was typed is not. */
            corrected?: string | null;
            /** @description The search for what was typed, letter by letter. */
            exact_url?: string | null;
            /**
             * Format: int64
             * @description The page's number, from 1.
             */
            page: number;
            /** @description The order, where one was chosen. */
            ordering?: string | null;
            /**
             * Format: int64
             * @description The lowest price, in minor units.
             */
            min_price?: number | null;
            /**
             * Format: int64
             * @description The highest price, in minor units.
             */
            max_price?: number | null;
            /** @description Whether only what can be bought is shown. */
            in_stock?: boolean | null;
            /** @description Whether only what is reduced is shown. */
            on_sale?: boolean | null;
        };
        /** @description One page of a list. */
        List_ProductCard: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its address: `/p/{slug}/`. */
                slug: string;
                /** @description Its name. */
                title: string;
                /** @description Brand or maker. */
                brand: string;
                category?: components["schemas"]["CategoryRef"] | null;
                price?: components["schemas"]["Money"] | null;
                compare_at_price?: components["schemas"]["Money"] | null;
                lowest_price?: components["schemas"]["Money"] | null;
                sale?: components["schemas"]["SaleOffer"] | null;
                /** @description Whether any variant can be bought. */
                in_stock: boolean;
                image?: components["schemas"]["ImageFacts"] | null;
                /** @description How many variants there are to choose from. */
                choices: number;
                /**
                 * Format: double
                 * @description Mean rating, 0 to 5.
                 */
                rating: number;
                /**
                 * Format: int64
                 * @description How many rated it.
                 */
                review_count: number;
            }[];
        };
        /** @description One page of a list. */
        List_Review: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Of which product. */
                product_id: components["schemas"]["Id"];
                /**
                 * Format: int64
                 * @description Stars.
                 */
                rating: number;
                /** @description What it says in a line. */
                title: string;
                /** @description What it says: plain text, with line feeds. */
                text: string;
                /** @description Who says so, as they want to be called; may be empty. */
                author: string;
                /** @description Whether the author bought the product here. */
                verified: boolean;
                /** @description Photos, first one first. */
                photos: components["schemas"]["ReviewPhoto"][];
                answer?: components["schemas"]["ReviewAnswer"] | null;
                /**
                 * Format: int64
                 * @description How many found it helpful.
                 */
                helpful_count: number;
                /** @description When it was written. */
                created_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description An entry of a menu. */
        MenuLink: {
            /** @description What it is called. */
            label: string;
            /** @description Where it leads: a path of the shop, or an `https` address. */
            url: string;
            /** @description What stands below it. */
            items: components["schemas"]["MenuLink"][];
        };
        /** @description The menus of a page. */
        Menus: {
            /** @description Of the header, beside the departments. */
            main: components["schemas"]["MenuLink"][];
            /** @description Of the footer. */
            footer: components["schemas"]["MenuLink"][];
            /** @description What helps customers, in the footer too. */
            help: components["schemas"]["MenuLink"][];
        };
        /** @description An amount of one currency in its minor units: `1999` EUR is €19.99. */
        Money: {
            /**
             * Format: int64
             * @description Minor units (cents), negative for what is taken off.
             */
            amount: number;
            /**
             * @description ISO 4217 code, such as `EUR`.
             * @example EUR
             */
            currency: string;
        };
        /** @description Ways to narrow a list, and how it is narrowed. */
        Narrowing: {
            /** @description What products of the list differ in. */
            facets: components["schemas"]["ShownFacet"][];
            /** @description What was chosen. */
            applied: components["schemas"]["Applied"][];
            /** @description The list with nothing chosen. */
            clear_url: string;
            /** @description The parameters of the list but for the prices and the order, for its forms. */
            hidden: components["schemas"]["HiddenField"][];
        };
        /** @description A step that only the shopper can take. */
        NextAction: {
            /** @description `redirect`: send the shopper to `url`. */
            type: string;
            /** @description Where to. */
            url: string;
        };
        /** @description Something that a shopper should know. */
        Notice: {
            /** @description `price_changed`, `out_of_stock`, `quantity_too_high` or `unavailable`. */
            code: string;
            /** @description About which line. */
            line_id: components["schemas"]["Id"];
            before?: components["schemas"]["Money"] | null;
            now?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @description Units that are left.
             */
            available?: number | null;
        };
        /** @description An order. */
        Order: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its short number. */
            number: string;
            /** @description Where it stands. */
            status: components["schemas"]["OrderStatus"];
            /** @description How much of it is paid. */
            payment_status: components["schemas"]["PaymentStatus"];
            /** @description How much of it was sent. */
            fulfillment_status: components["schemas"]["FulfillmentStatus"];
            /** @description Where mails go. */
            email: string;
            account_id?: components["schemas"]["Id"] | null;
            /** @description What was bought. */
            lines: components["schemas"]["OrderLine"][];
            /** @description Sum of the lines before discounts. */
            subtotal: components["schemas"]["Money"];
            /** @description Discounts. */
            discount_total: components["schemas"]["Money"];
            /** @description Shipping. */
            shipping_total: components["schemas"]["Money"];
            /** @description Tax, within the prices or on top. */
            tax_total: components["schemas"]["Money"];
            /** @description Whether prices hold the tax. */
            tax_included: boolean;
            /** @description What is to be paid. */
            total: components["schemas"]["Money"];
            /** @description How the total came about. */
            steps: components["schemas"]["CalculationStep"][];
            /** @description What was paid: captures less refunds. */
            paid: components["schemas"]["Money"];
            /** @description Where it goes. */
            shipping_address: components["schemas"]["Address"];
            /** @description Who pays. */
            billing_address: components["schemas"]["Address"];
            /** @description How and when it comes, one per seller. */
            deliveries: components["schemas"]["Delivery"][];
            /** @description Attempts to pay, oldest first. */
            payments: components["schemas"]["PaymentView"][];
            /** @description What was sent. */
            fulfillments: components["schemas"]["Fulfillment"][];
            /** @description What became of it, oldest first. */
            history: components["schemas"]["HistoryEntry"][];
            /** @description What the shopper wanted to say. */
            note: string;
            /**
             * Format: int64
             * @description Grows with every change; for `If-Match`.
             */
            version: number;
            /** @description When it was placed. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A line of an order. */
        OrderLine: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description The variant bought. */
            variant_id: components["schemas"]["Id"];
            /** @description Its product. */
            product_id: components["schemas"]["Id"];
            /** @description The product's address on that day. */
            product_slug: string;
            /** @description SKU on that day. */
            sku: string;
            /** @description Title on that day. */
            title: string;
            /** @description Chosen options. */
            options: {
                [key: string]: string;
            };
            image?: components["schemas"]["LineImage"] | null;
            /**
             * Format: int64
             * @description Units.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units that were sent.
             */
            fulfilled_quantity: number;
            /** @description Price of one. */
            unit_price: components["schemas"]["Money"];
            /** @description Discount on the line. */
            discount: components["schemas"]["Money"];
            /** @description Tax on the line. */
            tax: components["schemas"]["Money"];
            /** @description The tax's name. */
            tax_name: string;
            /** @description Quantity times price, less discount. */
            total: components["schemas"]["Money"];
            /** @description Who sends it. */
            seller_id: components["schemas"]["Id"];
        };
        /** @description An order page's data. */
        OrderPage: {
            /** @description The order. */
            order: components["schemas"]["Order"];
            error?: components["schemas"]["PaymentError"] | null;
            /** @description Ways to pay it. */
            gateways: components["schemas"]["GatewayChoice"][];
        };
        /**
         * @description Where an order stands.
         * @enum {string}
         */
        OrderStatus: "awaiting_payment" | "paid" | "partly_fulfilled" | "fulfilled" | "delivered" | "cancelled" | "refunded";
        /** @description A review as its author sees it. */
        OwnReview: components["schemas"]["Review"] & {
            /** @description Where it stands. */
            status: components["schemas"]["ReviewStatus"];
            /** @description Why it was rejected; may be empty. */
            reason: string;
            /**
             * Format: int64
             * @description Grows with every change; for `If-Match`.
             */
            version: number;
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The pages of the storefront: each has a name and data of its own. */
        PageData: {
            /** @description `/` */
            data: components["schemas"]["HomePage"];
            /** @enum {string} */
            page: "home";
        } | {
            /** @description `/c/{slug}/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "category";
        } | {
            /** @description `/collections/` */
            data: components["schemas"]["CollectionsPage"];
            /** @enum {string} */
            page: "collections";
        } | {
            /** @description `/collections/{slug}/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "collection";
        } | {
            /** @description `/b/{slug}/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "brand";
        } | {
            /** @description `/search/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "search";
        } | {
            /** @description `/sale/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "sale";
        } | {
            /** @description `/new/` */
            data: components["schemas"]["ListPage"];
            /** @enum {string} */
            page: "arrivals";
        } | {
            /** @description `/p/{slug}/` */
            data: components["schemas"]["ProductPage"];
            /** @enum {string} */
            page: "product";
        } | {
            /** @description `/p/{slug}/reviews/` */
            data: components["schemas"]["ReviewsPage"];
            /** @enum {string} */
            page: "reviews";
        } | {
            /** @description `/p/{slug}/reviews/write/` */
            data: components["schemas"]["ReviewPage"];
            /** @enum {string} */
            page: "review";
        } | {
            /** @description `/pages/{slug}/` */
            data: components["schemas"]["WrittenPage"];
            /** @enum {string} */
            page: "content";
        } | {
            /** @description `/cart/` */
            data: components["schemas"]["CartPage"];
            /** @enum {string} */
            page: "cart";
        } | {
            /** @description `/checkout/` */
            data: components["schemas"]["CheckoutPage"];
            /** @enum {string} */
            page: "checkout";
        } | {
            /** @description `/orders/{id}/` */
            data: components["schemas"]["OrderPage"];
            /** @enum {string} */
            page: "order";
        } | {
            /** @description `/account/` */
            data: components["schemas"]["AccountPage"];
            /** @enum {string} */
            page: "account";
        } | {
            /** @description `/account/sign-in/` */
            data: components["schemas"]["SignInPage"];
            /** @enum {string} */
            page: "sign_in";
        } | {
            /** @description `/account/register/` */
            data: components["schemas"]["SignInPage"];
            /** @enum {string} */
            page: "register";
        } | {
            /** @description `/account/forgot-password/` and the steps that mails lead to */
            data: components["schemas"]["RecoveryPage"];
            /** @enum {string} */
            page: "recovery";
        } | {
            /** @description `/account/security/` */
            data: components["schemas"]["SecurityPage"];
            /** @enum {string} */
            page: "security";
        } | {
            /** @description What is not there. */
            data: components["schemas"]["ErrorPage"];
            /** @enum {string} */
            page: "not_found";
        } | {
            /** @description Whatever else went wrong. */
            data: components["schemas"]["ErrorPage"];
            /** @enum {string} */
            page: "error";
        };
        /** @description Who is looking, on pages that are made for one person. */
        PageSession: {
            user?: components["schemas"]["User"] | null;
            /**
             * Format: int64
             * @description Units in the cart.
             */
            cart_count: number;
            /** @description What they cost, before delivery. */
            cart_subtotal: components["schemas"]["Money"];
        };
        /**
         * @description Which products stand on a shelf.
         * @enum {string}
         */
        PartSource: "newest" | "best_sellers" | "featured" | "on_sale" | "category" | "collection";
        /** @description Why an order was not paid. */
        PaymentError: {
            /** @description The problem's code. */
            code: string;
            /** @description In words. */
            detail: string;
            /** @description What is wrong, by field. */
            errors: {
                [key: string]: string[];
            };
        };
        /**
         * @description Where a payment stands.
         * @enum {string}
         */
        PaymentState: "pending" | "requires_action" | "authorised" | "captured" | "declined" | "cancelled";
        /**
         * @description How much of an order is paid.
         * @enum {string}
         */
        PaymentStatus: "unpaid" | "authorised" | "paid" | "partly_refunded" | "refunded";
        /** @description A payment of an order. */
        PaymentView: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description The gateway's name. */
            gateway: string;
            /** @description The chosen method. */
            method: string;
            /** @description Where it stands. */
            status: components["schemas"]["PaymentState"];
            /** @description What was to be paid. */
            amount: components["schemas"]["Money"];
            /** @description What was taken. */
            captured: components["schemas"]["Money"];
            /** @description What went back. */
            refunded: components["schemas"]["Money"];
            next_action?: components["schemas"]["NextAction"] | null;
            /** @description Why it was declined. */
            decline_reason?: string | null;
            /** @description When it was begun. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A product. */
        Product: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/p/{slug}/`. */
            slug: string;
            /** @description Its name. */
            title: string;
            /** @description Sanitised HTML. */
            description: string;
            /** @description The first words of the description, without HTML: 300 characters at most. */
            summary: string;
            /** @description Brand or maker. */
            brand: string;
            category?: components["schemas"]["CategoryRef"] | null;
            /** @description Who sells it. */
            seller: components["schemas"]["SellerRef"];
            price?: components["schemas"]["Money"] | null;
            compare_at_price?: components["schemas"]["Money"] | null;
            lowest_price?: components["schemas"]["Money"] | null;
            sale?: components["schemas"]["SaleOffer"] | null;
            /** @description Whether it is reduced. */
            on_sale: boolean;
            /**
             * Format: double
             * @description Mean rating, 0 to 5.
             */
            rating: number;
            /**
             * Format: int64
             * @description How many rated it.
             */
            review_count: number;
            /** @description Pictures, first one first. */
            images: components["schemas"]["ImageFacts"][];
            /** @description What can be chosen. */
            options: components["schemas"]["ProductOption"][];
            /** @description Facts, in order; the merchant's own fields are not among them. */
            attributes: components["schemas"]["ProductFact"][];
            /** @description Words to find it by. */
            tags: string[];
            /** @description For search engines: the title, if another one. */
            seo_title: string;
            /** @description For search engines: a sentence. */
            seo_description: string;
            /** @description `draft`, `active` or `archived`. */
            status: string;
            /** @description Shown first. */
            featured: boolean;
            /**
             * Format: int64
             * @description Grows with every change; for `If-Match`.
             */
            version: number;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
            /** @description Whether any variant can be bought. */
            in_stock: boolean;
            /** @description What can be bought. */
            variants: components["schemas"]["Variant"][];
        };
        /** @description What a product's card shows, and no more: a page carries it twice, as HTML and as the state that scripts go on from. */
        ProductCard: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/p/{slug}/`. */
            slug: string;
            /** @description Its name. */
            title: string;
            /** @description Brand or maker. */
            brand: string;
            category?: components["schemas"]["CategoryRef"] | null;
            price?: components["schemas"]["Money"] | null;
            compare_at_price?: components["schemas"]["Money"] | null;
            lowest_price?: components["schemas"]["Money"] | null;
            sale?: components["schemas"]["SaleOffer"] | null;
            /** @description Whether any variant can be bought. */
            in_stock: boolean;
            image?: components["schemas"]["ImageFacts"] | null;
            /** @description How many variants there are to choose from. */
            choices: number;
            /**
             * Format: double
             * @description Mean rating, 0 to 5.
             */
            rating: number;
            /**
             * Format: int64
             * @description How many rated it.
             */
            review_count: number;
        };
        /** @description A fact about a product: `Material`: `oak`. */
        ProductFact: {
            /** @description What is told. */
            name: string;
            /** @description A text, a number, or yes or no. */
            value: components["schemas"]["AttributeValue"];
        };
        /** @description What can be chosen of one option. */
        ProductOption: {
            /** @description `Colour`. */
            name: string;
            /** @description In order. */
            values: string[];
        };
        /** @description A product page's data. */
        ProductPage: {
            /** @description What it is about. */
            product: components["schemas"]["Product"];
            chosen?: components["schemas"]["Id"] | null;
            /** @description Whether no variant has the values that were asked for, so that the nearest is chosen. */
            is_nearest: boolean;
            /** @description What the merchant chose to show beside it, filled up with others of its category that sell. */
            related: components["schemas"]["ProductCard"][];
            /** @description What shoppers say of it. */
            reviews: components["schemas"]["FirstReviews"];
            /** @description The path of its brand's page, where it has a brand. */
            brand_url?: string | null;
            /** @description The way to it. */
            breadcrumbs: components["schemas"]["Crumb"][];
            delivery?: components["schemas"]["ShippingQuote"] | null;
        };
        /** @description The full cost, and the ways to send and to pay. */
        Quote: components["schemas"]["Totals"] & {
            /** @description Ways to send, cheapest first. */
            shipping_methods: components["schemas"]["ShippingQuote"][];
            shipping_method_id?: components["schemas"]["Id"] | null;
            /** @description Ways to pay. */
            gateways: components["schemas"]["GatewayChoice"][];
        };
        /** @description What the published reviews of a product come to. */
        Ratings: {
            /**
             * Format: double
             * @description The mean of the stars, 0 to 5; 0 where there is no review.
             */
            rating: number;
            /**
             * Format: int64
             * @description How many reviews there are.
             */
            review_count: number;
            /**
             * Format: int64
             * @description How many of them are of people who bought the product here.
             */
            verified_count: number;
            /** @description How many have 1, 2, 3, 4 and 5 stars, in this order. */
            stars: number[];
        };
        /** @description The data of these pages. */
        RecoveryPage: {
            /** @description Which it is. */
            step: components["schemas"]["RecoveryStep"];
            /** @description The address to which a code was mailed; may be empty. */
            email: string;
            /** @description What is wrong, by field; `form` where it is no single one. */
            errors: {
                [key: string]: string[];
            };
        };
        /**
         * @description The step at which somebody is.
         * @enum {string}
         */
        RecoveryStep: "forgot" | "code" | "new_password" | "verify" | "verified" | "not_me";
        /** @description What a page is rendered from; the browser gets the same to go on with. */
        RenderInput: components["schemas"]["PageData"] & {
            /** @description Path and query. */
            url: string;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description Language, as a BCP 47 tag. */
            locale: string;
            /** @description ISO 4217 code. */
            currency: string;
            /** @description The shop's address, without a slash at its end. */
            origin: string;
            /** @description The shop's name and the like. */
            shop: components["schemas"]["ShopFacts"];
            /** @description Categories of the header. */
            nav: components["schemas"]["Department"][];
            /** @description What the merchant says above all pages. */
            notices: components["schemas"]["BannerFacts"][];
            /** @description The merchant's menus. */
            menus: components["schemas"]["Menus"];
            session?: components["schemas"]["PageSession"] | null;
        };
        /** @description A review as everybody sees it. */
        Review: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Of which product. */
            product_id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Stars.
             */
            rating: number;
            /** @description What it says in a line. */
            title: string;
            /** @description What it says: plain text, with line feeds. */
            text: string;
            /** @description Who says so, as they want to be called; may be empty. */
            author: string;
            /** @description Whether the author bought the product here. */
            verified: boolean;
            /** @description Photos, first one first. */
            photos: components["schemas"]["ReviewPhoto"][];
            answer?: components["schemas"]["ReviewAnswer"] | null;
            /**
             * Format: int64
             * @description How many found it helpful.
             */
            helpful_count: number;
            /** @description When it was written. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description What the shop says to a review. */
        ReviewAnswer: {
            /** @description Plain text, with line feeds. */
            text: string;
            /** @description When. */
            at: components["schemas"]["Timestamp"];
        };
        /**
         * @description In which order.
         * @enum {string}
         */
        ReviewOrdering: "-created_at" | "-helpful" | "-rating" | "rating";
        /** @description The data of the form that reviews a product. */
        ReviewPage: {
            /** @description What it is about. */
            product: components["schemas"]["ProductCard"];
            review?: components["schemas"]["OwnReview"] | null;
            /** @description What stands in the form. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong, by field; `form` where it is no single one. */
            errors: {
                [key: string]: string[];
            };
            /** @description Whether it was just sent. */
            sent: boolean;
            /** @description Photos that a review may have. */
            most_photos: number;
        };
        /** @description A photo of a review. */
        ReviewPhoto: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Address of the widest rendition. */
            url: string;
            /** @description Its sizes as HTML wants them. */
            srcset: string;
            /**
             * Format: int64
             * @description Pixels of the widest.
             */
            width: number;
            /**
             * Format: int64
             * @description Pixels of the widest.
             */
            height: number;
        };
        /**
         * @description Where a review stands.
         * @enum {string}
         */
        ReviewStatus: "pending" | "published" | "rejected";
        /** @description The data of a page of reviews. */
        ReviewsPage: {
            /** @description What they are about. */
            product: components["schemas"]["ProductCard"];
            /** @description The way to it. */
            breadcrumbs: components["schemas"]["Crumb"][];
            /** @description What all of them come to, whatever is shown. */
            ratings: components["schemas"]["Ratings"];
            /** @description The reviews of this page. */
            list: components["schemas"]["List_Review"];
            /** @description How they were narrowed and sorted. */
            query: components["schemas"]["ReviewsQuery"];
        };
        /** @description How reviews were narrowed and sorted. */
        ReviewsQuery: {
            /**
             * Format: int64
             * @description The page's number, from 1.
             */
            page: number;
            /** @description The order. */
            ordering: components["schemas"]["ReviewOrdering"];
            /**
             * Format: int64
             * @description Only those with so many stars.
             */
            rating?: number | null;
            /** @description Whether only those of people who bought the product here. */
            verified: boolean;
            /** @description Whether only those with photos. */
            photos: boolean;
        };
        /** @description The flash sale that a price is of. */
        SaleOffer: {
            /** @description From when on the price holds no more. */
            ends_at: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description For how many units it is; absent where it is for any number.
             */
            quantity?: number | null;
            /**
             * Format: int64
             * @description How many of them are left.
             */
            left?: number | null;
        };
        /**
         * @description What was just done.
         * @enum {string}
         */
        SecurityDone: "password" | "email" | "verification" | "sessions";
        /** @description The page's data. */
        SecurityPage: {
            /** @description Whose account it is. */
            me: components["schemas"]["User"];
            /** @description Whether the address was proved. */
            email_verified: boolean;
            /** @description Where they are signed in, latest first. */
            sessions: components["schemas"]["Session"][];
            done?: components["schemas"]["SecurityDone"] | null;
            /** @description What was typed before, never a password. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong, by field; `form` where it is no single one. */
            errors: {
                [key: string]: string[];
            };
        };
        /** @description A product's seller. */
        SellerRef: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address. */
            slug: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A session as its owner sees it. */
        Session: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What signed in, as it calls itself. */
            device: string;
            /** @description The same in words, such as `Firefox, Linux`. */
            name: string;
            /** @description From which network: an address, for IPv6 its /64; empty where that was not written down. */
            client: string;
            /** @description Whether it is the one that asks. */
            is_current: boolean;
            /** @description When it began. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last renewed. */
            rotated_at: components["schemas"]["Timestamp"];
        };
        /** @description A way to send a cart. */
        ShippingQuote: {
            /** @description The method's id. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description A sentence about it. */
            description: string;
            /** @description What it costs for this cart. */
            price: components["schemas"]["Money"];
            free_over?: components["schemas"]["Money"] | null;
            /** @description Arrives no sooner than, `YYYY-MM-DD`. */
            estimated_from: string;
            /** @description Arrives no later than, `YYYY-MM-DD`. */
            estimated_to: string;
        };
        /** @description What every page knows of the shop. */
        ShopFacts: {
            /** @description Its name. */
            name: string;
            /** @description What it is, in a line; may be empty. */
            tagline: string;
            /** @description Where customers write to; may be empty. */
            contact_email: string;
            /** @description Where customers call; may be empty. */
            contact_phone: string;
            /** @description The address of its logo. */
            logo_url?: string | null;
            /** @description Languages to choose from. */
            locales: string[];
            /** @description Whether prices hold the tax. */
            prices_include_tax: boolean;
            /**
             * Format: int64
             * @description Units that a cart's line holds at most.
             */
            most_units: number;
        };
        /** @description A facet. */
        ShownFacet: {
            /** @description `category`, `brand`, `seller`, `price`, `rating`, `in_stock`, `on_sale`, or `attr.` and the attribute's name. */
            name: string;
            /** @description The attribute's name as merchants write it; empty for the others. */
            label: string;
            /** @description Its values. */
            values: components["schemas"]["ShownValue"][];
        };
        /** @description A value of a facet. */
        ShownValue: {
            /** @description What it is called; empty where the value says it all. */
            label: string;
            /** @description The value, as the parameter takes it. */
            value: string;
            /**
             * Format: int64
             * @description Products with it.
             */
            count: number;
            /** @description Whether it was chosen. */
            chosen: boolean;
            /** @description The list with it, or without it where it is chosen. */
            url: string;
            /**
             * Format: int64
             * @description Where a range of prices begins, in minor units.
             */
            from?: number | null;
            /**
             * Format: int64
             * @description Where it ends; none where it is open.
             */
            until?: number | null;
        };
        /** @description The data of the forms that sign in and register. */
        SignInPage: {
            /** @description What was typed before, never a password. */
            values: {
                [key: string]: string;
            };
            /** @description What is wrong, by field; `form` where it is no single one. */
            errors: {
                [key: string]: string[];
            };
            /** @description Where to go on. */
            next: string;
            /** @description Whether the password was just changed. */
            reset: boolean;
        };
        /**
         * @description What a step is about.
         * @enum {string}
         */
        StepKind: "subtotal" | "discount" | "shipping" | "tax_included" | "tax" | "total";
        /**
         * Format: date-time
         * @description RFC 3339, UTC
         */
        Timestamp: string;
        /** @description The sums of a cart, a quote or an order, as clients of the API see them. */
        Totals: {
            /** @description Sum of the lines before discounts. */
            subtotal: components["schemas"]["Money"];
            /** @description Sum of discounts. */
            discount_total: components["schemas"]["Money"];
            /** @description Sending. */
            shipping_total: components["schemas"]["Money"];
            /** @description All tax, within the prices or on top. */
            tax_total: components["schemas"]["Money"];
            /** @description Whether prices hold the tax. */
            tax_included: boolean;
            /** @description What is to be paid. */
            total: components["schemas"]["Money"];
            /** @description How the total came about. */
            steps: components["schemas"]["CalculationStep"][];
        };
        /** @description A person as tokens are handed out to. */
        User: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address. */
            email: string;
            /** @description Given name. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /** @description `customer`, `seller`, `staff`, `superuser`. */
            roles: string[];
        };
        /** @description A variant: what is put into a cart. */
        Variant: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Unique in the shop. */
            sku: string;
            /** @description Its options in words: `Sea / 300 ml`. */
            title: string;
            /** @description Option name to chosen value. */
            options: {
                [key: string]: string;
            };
            price?: components["schemas"]["Money"] | null;
            compare_at_price?: components["schemas"]["Money"] | null;
            lowest_price?: components["schemas"]["Money"] | null;
            sale?: components["schemas"]["SaleOffer"] | null;
            /** @description EAN, UPC or ISBN. */
            barcode: string;
            /**
             * Format: int64
             * @description Weight in grams, where known.
             */
            weight_grams?: number | null;
            /** @description Its own pictures. */
            images: components["schemas"]["ImageFacts"][];
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
            /**
             * Format: int64
             * @description Units that can be bought; null where they are not counted.
             */
            available?: number | null;
            /** @description Whether it can be bought. */
            in_stock: boolean;
        };
        /** @description A content page's data. */
        WrittenPage: {
            /** @description Its title. */
            title: string;
            /** @description Sanitised HTML. */
            body: string;
            /** @description The title for search engines. */
            seo_title?: string | null;
            /** @description A sentence for search engines. */
            seo_description?: string | null;
        };
        /** @description What is put into the cart. */
        AddInput: {
            /** @description What. */
            variant_id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Units.
             */
            quantity: number;
            /** @description The search by which the shopper came to it, as it was typed: what searches sell is counted by it. */
            found_by?: string | null;
        };
        /** @description A fact about a product, of a type. */
        Attribute: {
            /** @description Such as `material`; once per product. */
            name: string;
            /** @description The value, of its type. */
            value: components["schemas"]["AttributeValue"];
            /** @description Whether it is a field of the merchant's own rather than a fact for shoppers. */
            custom?: boolean;
        };
        /** @description Something that staff did. */
        AuditEntry: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description When it was done. */
            at: components["schemas"]["Timestamp"];
            /** @description The account that did it. */
            account_id: components["schemas"]["Id"];
            /** @description Its address. */
            email: string;
            /** @description The method and the address as the documentation writes it, such as `PATCH /api/products/{id}/`. */
            operation: string;
            /** @description The address that was asked. */
            path: string;
            /** @description What was sent, without secrets; null where nothing was sent, or more than 64 KB. */
            input?: Record<string, never> | null;
            /** @description What it touched: in a list 20 at most of each kind of event. */
            subjects: components["schemas"]["AuditSubject"][];
            /**
             * Format: int64
             * @description How many those are in all.
             */
            subject_count: number;
            /** @description The request's id, as the logs have it. */
            request_id: string;
            /** @description The client's address. */
            client: string;
        };
        /** @description A part of the audit log. */
        AuditLog: {
            /** @description Path and query of what comes after it; null at the end. */
            next?: string | null;
            /** @description Newest first. */
            results: components["schemas"]["AuditEntry"][];
        };
        /** @description What an entry touched. */
        AuditSubject: {
            /** @description What happened, such as `product.changed`. */
            topic: string;
            /** @description To whom. */
            id: components["schemas"]["Id"];
        };
        /** @description A banner as one reader sees it. */
        Banner: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Where it stands. */
            placement: components["schemas"]["Placement"];
            /**
             * Format: int64
             * @description Its place among those of its placement, from 0.
             */
            position: number;
            /** @description Whether it is shown at all. */
            active: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description The key of its picture. */
            image?: string | null;
            /** @description The address of its picture. */
            image_url?: string | null;
            /** @description Where it leads: a path of the shop, or an `https` address. */
            link?: string | null;
            /** @description The language of what follows. */
            locale: string;
            /** @description What stands large; may be empty. */
            heading: string;
            /** @description What stands below it, or alone in a strip; may be empty. */
            text: string;
            /** @description What the link is called; may be empty. */
            action_label: string;
            /** @description Its texts in all languages. For staff. */
            translations?: {
                [key: string]: components["schemas"]["BannerTexts"];
            } | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description Changes of a banner; what is absent stays. */
        BannerChange: {
            /** @description Where it stands. */
            placement?: components["schemas"]["Placement"];
            /**
             * Format: int64
             * @description Its place among those of its placement, from 0.
             */
            position?: number;
            /** @description Whether it is shown at all. */
            active?: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description The key of a picture; null for none. */
            image?: string | null;
            /** @description Where it leads: a path of the shop, or an `https` address; null for nowhere. */
            link?: string | null;
            /** @description All its texts: a language that is left out is taken away. */
            translations?: {
                [key: string]: components["schemas"]["BannerTexts"];
            };
        };
        /** @description A banner that is being written. */
        BannerDraft: {
            id?: components["schemas"]["Id"] | null;
            /** @description What it says. */
            draft: components["schemas"]["BannerInput"];
        };
        /** @description A new banner. */
        BannerInput: {
            /** @description Where it stands. */
            placement: components["schemas"]["Placement"];
            /**
             * Format: int64
             * @description Its place among those of its placement, from 0.
             */
            position?: number;
            /** @description Whether it is shown at all. */
            active?: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description The key of a picture. */
            image?: string | null;
            /** @description Where it leads: a path of the shop, or an `https` address. */
            link?: string | null;
            /** @description Its texts by language, such as `de` or `de-AT`; one at least. */
            translations: {
                [key: string]: components["schemas"]["BannerTexts"];
            };
        };
        /** @description A banner in one language; its heading or its text says something. */
        BannerTexts: {
            /**
             * @description What stands large.
             * @default
             */
            heading?: string;
            /**
             * @description What stands below it, or alone in a strip.
             * @default
             */
            text?: string;
            /**
             * @description What the link is called.
             * @default
             */
            action_label?: string;
        };
        /** @description A brand. */
        Brand: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/b/{slug}/`. */
            slug: string;
            /** @description Its name, which its products have. */
            name: string;
            /** @description Sanitised HTML; may be empty. */
            description: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Changes of a brand; what is absent stays. */
        BrandChange: {
            /** @description Its name; its products take it. */
            name?: string;
            /** @description Its name in addresses. */
            slug?: string;
            /** @description HTML; sanitised. */
            description?: string;
            /** @description Title for search engines; null for the name. */
            seo_title?: string | null;
            /** @description Description for search engines; null for one that is made. */
            seo_description?: string | null;
        };
        /** @description A new brand. */
        BrandInput: {
            /** @description Its name, 1 to 255 characters; a taken one is refused, whatever its case and accents. */
            name: string;
            /** @description Its name in addresses; a taken one is refused. Made from the name when absent. */
            slug?: string | null;
            /** @description HTML; sanitised. */
            description?: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
        };
        /** @description Why an order is cancelled. */
        CancelInput: {
            /** @description A sentence for the history, at most 500 characters. */
            reason?: string;
        };
        /** @description A category. */
        Category: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            parent_id?: components["schemas"]["Id"] | null;
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description The slugs from the root down to it, joined by `/`. */
            path: string;
            /** @description The colour that stands behind its pictures. */
            color: string;
            /**
             * Format: int64
             * @description Its place among its siblings, from 0.
             */
            position: number;
            /**
             * @description Whether shoppers are not led to it, nor to anything below it. Products in it are in no list and not found by search; their
             *     own pages stay.
             */
            hidden: boolean;
            /** @description What is told of it: sanitised HTML, perhaps empty. */
            description: string;
            /** @description The title for search engines, if another one than its name. */
            seo_title?: string | null;
            /** @description A sentence for search engines. */
            seo_description?: string | null;
            image?: components["schemas"]["ImageFacts"] | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description Changes of a category; what is absent stays. */
        CategoryChange: {
            /** @description Its name. */
            name?: string;
            parent_id?: components["schemas"]["Id"] | null;
            /** @description Its name in addresses. */
            slug?: string;
            /**
             * @description The colour behind its pictures.
             * @enum {string}
             */
            color?: "lime" | "sand" | "saffron" | "rose" | "madder" | "verdigris" | "sky" | "indigo" | "olive" | "plum";
            /**
             * Format: int64
             * @description Its place among its siblings, from 0.
             */
            position?: number;
            /** @description Whether shoppers are not led to it, nor to what stands below it. */
            hidden?: boolean;
            /** @description What is told of it: HTML; sanitised. */
            description?: string;
            /** @description For search engines; null takes it away. */
            seo_title?: string | null;
            /** @description For search engines; null takes it away. */
            seo_description?: string | null;
            /** @description Its picture: the `source` that `POST /api/media/` gave; null takes it away. */
            image?: string | null;
        };
        /** @description A new category. */
        CategoryInput: {
            /** @description Its name, 1 to 120 characters. */
            name: string;
            parent_id?: components["schemas"]["Id"] | null;
            /** @description Its name in addresses, at most 255 characters; a taken one is refused. Made from the name when absent. */
            slug?: string | null;
            /**
             * @description The colour behind its pictures.
             * @enum {string|null}
             */
            color?: "lime" | "sand" | "saffron" | "rose" | "madder" | "verdigris" | "sky" | "indigo" | "olive" | "plum" | null;
            /**
             * Format: int64
             * @description Its place among its siblings, from 0; the last when absent.
             */
            position?: number | null;
            /** @description Whether shoppers are not led to it, nor to what stands below it. */
            hidden?: boolean;
            /** @description What is told of it: HTML; sanitised. */
            description?: string | null;
            /** @description For search engines. */
            seo_title?: string | null;
            /** @description For search engines. */
            seo_description?: string | null;
            /** @description Its picture: the `source` that `POST /api/media/` gave. */
            image?: string | null;
        };
        /** @description All categories. */
        CategoryList: {
            /** @description How many there are. */
            count: number;
            /** @description Siblings in the merchant's order; `parent_id` makes the tree. */
            results: components["schemas"]["ListedCategory"][];
        };
        /** @description A channel as everybody sees it. */
        Channel: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name, as `X-Channel` takes it. */
            slug: string;
            /**
             * @description The currency of all its prices, as ISO 4217; it never changes.
             * @example EUR
             */
            currency: string;
            /** @description The language when none is chosen, as BCP 47. */
            locale: string;
            /** @description All its languages. */
            locales: string[];
            /** @description Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty. */
            countries: string[];
            /** @description Whether prices hold the tax. */
            prices_include_tax: boolean;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description Changes of a channel; what is absent stays. Its name and its currency never change. */
        ChannelChange: {
            /** @description The language when none is chosen: one of its languages. */
            locale?: string | null;
            /** @description All its languages; of a new channel, the first one is its own. */
            locales?: ("en" | "de")[];
            /** @description Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty. */
            countries?: string[];
            /** @description Whether prices hold the tax. What is priced already keeps its figures, which then mean something else. */
            prices_include_tax?: boolean | null;
        };
        /** @description A channel to be made. */
        ChannelInput: {
            /** @description Its name, as `X-Channel` takes it. */
            slug: string;
            /** @description The currency of all its prices, as ISO 4217; it never changes. */
            currency: string;
            /** @description All its languages; of a new channel, the first one is its own. */
            locales: ("en" | "de")[];
            /** @description Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty. */
            countries?: string[];
            /** @description Whether prices hold the tax; they do when absent. */
            prices_include_tax?: boolean;
            /**
             * Format: int64
             * @description The tax everywhere, in hundredths of a percent: 2100 is 21 %.
             */
            tax_basis_points?: number;
        };
        /** @description All channels. */
        ChannelList: {
            /** @description How many there are. */
            count: number;
            /** @description The default one first, then in the order in which they were made. */
            results: components["schemas"]["Channel"][];
        };
        /** @description A collection. */
        Collection: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/collections/{slug}/`. */
            slug: string;
            /** @description Its title. */
            title: string;
            /** @description Sanitised HTML; may be empty. */
            description: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
            /** @description The colour that stands behind it. */
            color: string;
            /** @description How its products are chosen. */
            kind: components["schemas"]["CollectionKind"];
            rule?: components["schemas"]["CollectionRule"] | null;
            /** @description The order of its products when nobody chose one: `position` is that in which they were picked. */
            ordering: string;
            /** @description Whether shoppers see it. */
            published: boolean;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Changes of a collection; what is absent stays. */
        CollectionChange: {
            /** @description Its title. */
            title?: string;
            /** @description Its name in addresses. */
            slug?: string;
            /** @description HTML; sanitised. */
            description?: string;
            /** @description Title for search engines; null for its title. */
            seo_title?: string | null;
            /** @description Description for search engines; null for one that is made. */
            seo_description?: string | null;
            /**
             * @description The colour behind it.
             * @enum {string}
             */
            color?: "lime" | "sand" | "saffron" | "rose" | "madder" | "verdigris" | "sky" | "indigo" | "olive" | "plum";
            /** @description Which products it holds; for a collection by rule. */
            rule?: components["schemas"]["CollectionRule"];
            /**
             * @description The order of its products when nobody chose one; `position` is that in which they were picked.
             * @enum {string}
             */
            ordering?: "position" | "-created_at" | "price" | "-price" | "-sold" | "-rating" | "title";
            /** @description Whether shoppers see it. */
            published?: boolean;
        };
        /** @description A new collection. */
        CollectionInput: {
            /** @description Its title, 1 to 200 characters. */
            title: string;
            /** @description Its name in addresses; a taken one is refused. Made from the title when absent. */
            slug?: string | null;
            /** @description HTML; sanitised. */
            description?: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
            /**
             * @description The colour behind it.
             * @enum {string|null}
             */
            color?: "lime" | "sand" | "saffron" | "rose" | "madder" | "verdigris" | "sky" | "indigo" | "olive" | "plum" | null;
            /** @description How its products are chosen; for good. */
            kind: components["schemas"]["CollectionKind"];
            rule?: components["schemas"]["CollectionRule"] | null;
            /**
             * @description The order of its products when nobody chose one; `position` is that in which they were picked.
             * @enum {string|null}
             */
            ordering?: "position" | "-created_at" | "price" | "-price" | "-sold" | "-rating" | "title" | null;
            /** @description Whether shoppers see it. */
            published?: boolean;
        };
        /**
         * @description How the products of a collection are chosen.
         * @enum {string}
         */
        CollectionKind: "manual" | "rule";
        /** @description Which products a collection holds. Without a condition `all` holds every product and `any` none. */
        CollectionRule: {
            /** @description Whether all conditions must hold, or one of them. */
            match: components["schemas"]["RuleMatch"];
            /** @description What must hold. */
            conditions: components["schemas"]["RuleCondition"][];
        };
        /** @description Those that follow the shop's events. */
        ConsumerList: {
            /** @description How many there are. */
            count: number;
            /**
             * Format: int64
             * @description Events that wait to be numbered before anybody sees them.
             */
            unnumbered: number;
            /** @description By name. */
            results: components["schemas"]["ConsumerView"][];
        };
        /** @description One that follows the shop's events, such as the search index. */
        ConsumerView: {
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description Events that it has still to look at.
             */
            behind: number;
        };
        /** @description A page as one reader sees it. */
        ContentPage: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Who sees it. */
            status: components["schemas"]["PageStatus"];
            /** @description The language of what follows. */
            locale: string;
            /** @description Its title. */
            title: string;
            /** @description HTML. */
            body: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
            /** @description Its texts in all languages. For staff. */
            translations?: {
                [key: string]: components["schemas"]["PageTexts"];
            } | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Where a draft can be looked at. */
        ContentPreview: {
            /** @description Path and query of the page that shows it. Whoever has this address sees the draft. */
            url: string;
            /** @description From when on it shows nothing any more: an hour. */
            expires_at: components["schemas"]["Timestamp"];
        };
        /** @description A draft: what is being written. */
        ContentPreviewInput: {
            /** @description A page. */
            page: components["schemas"]["PageInput"];
        } | {
            /** @description A banner. */
            banner: components["schemas"]["BannerDraft"];
        } | {
            /** @description The home page. */
            home: components["schemas"]["HomeDraft"];
        };
        /** @description What is arranged for a query. */
        CurationInput: {
            /** @description The query. */
            query: string;
            /** @description Which queries are meant by it. */
            matching?: components["schemas"]["CurationMatching"];
            /** @description Products that stand first, in this order, whether they have the words or not. */
            pinned?: string[];
            /** @description What counts twice as much. */
            boosted?: components["schemas"]["CurationTarget"][];
            /** @description What counts a quarter as much. */
            buried?: components["schemas"]["CurationTarget"][];
            /** @description A path of the shop that such searches lead to instead of results; none to show results. */
            redirect?: string | null;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @description Which queries are meant.
         * @enum {string}
         */
        CurationMatching: "whole" | "contained";
        /** @description What a search finds with what is arranged, and without, with the reasons for each result's place. */
        CurationPreview: {
            /**
             * Format: int64
             * @description Products that it finds.
             */
            count: number;
            /** @description What is looked for instead, since it is in the shop and what was typed is not. */
            corrected?: string | null;
            /** @description Where it leads to instead of results. */
            redirect?: string | null;
            /** @description The first results as they stand then. */
            results: components["schemas"]["ExplainedResult"][];
            /** @description The first results as they would stand if nothing was arranged. */
            plain: components["schemas"]["ExplainedResult"][];
        };
        /** @description What is to be tried. */
        CurationPreviewInput: {
            /** @description The search. */
            query: string;
            curation?: components["schemas"]["CurationInput"] | null;
            replaces?: components["schemas"]["Id"] | null;
        };
        /** @description What goes up or down. */
        CurationTarget: {
            /** @description Which. */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            by: "product";
        } | {
            /** @description Its name. */
            name: string;
            /** @enum {string} */
            by: "brand";
        } | {
            /** @description Which. */
            id: components["schemas"]["Id"];
            /** @enum {string} */
            by: "category";
        } | {
            /** @description The attribute's name. */
            name: string;
            /** @description The value. */
            value: string;
            /** @enum {string} */
            by: "attribute";
        };
        /** @description Somebody with an account who does not work for the shop. */
        Customer: {
            /** @description The account's id. */
            id: components["schemas"]["Id"];
            /** @description Its address. */
            email: string;
            /** @description Given name. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /** @description Whether they may sign in. */
            is_active: boolean;
            /** @description When they registered. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description What staff change of a customer. */
        CustomerChange: {
            /** @description Whether they may sign in. An account that is closed is signed out everywhere, within a second. */
            is_active: boolean;
        };
        /** @description A customer with their latest orders and the addresses in them. */
        CustomerDetail: components["schemas"]["CustomerView"] & {
            /** @description The latest 20, newest first; all of them: `/api/orders/orders/?account_id=`. */
            orders: components["schemas"]["Order"][];
            /** @description Where those went, each once. */
            addresses: components["schemas"]["Address"][];
        };
        /** @description A customer with what they bought. */
        CustomerView: components["schemas"]["Customer"] & {
            /**
             * Format: int64
             * @description Orders that they placed, whatever became of them.
             */
            order_count: number;
            /** @description What they paid less what went back, one amount a currency. */
            spent: components["schemas"]["Money"][];
            last_order_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description What a merchant looks at first. What somebody may not see is null. */
        Dashboard: {
            orders?: components["schemas"]["WaitingOrders"] | null;
            /** @description What was sold on each of the last 30 days, oldest first; days without a sale are left out. Days begin at midnight UTC. */
            sales?: components["schemas"]["DayOfSales"][] | null;
            stock?: components["schemas"]["StockFigures"] | null;
            /**
             * Format: int64
             * @description Jobs that died and wait for somebody.
             */
            dead_jobs?: number | null;
        };
        /** @description What was sold on one day in one currency. */
        DayOfSales: {
            /** @description The day in UTC, such as `2026-11-26`. */
            day: string;
            /**
             * Format: int64
             * @description Orders placed on it, but for those that were cancelled or are not paid.
             */
            orders: number;
            /** @description The sum of their totals. */
            total: components["schemas"]["Money"];
        };
        /** @description A new address. */
        EmailInput: {
            /**
             * Format: email
             * @description The address that the account is to have.
             */
            email: string;
            /**
             * Format: password
             * @description The account's password.
             */
            password: string;
        };
        /**
         * @description A result and why it stands where it stands. `score` is `words * stock * popularity * lift`, where `words` is `fit * share * end *
         *     same`, and more where a SKU was typed; what is pinned comes before all scores.
         */
        ExplainedResult: {
            /** @description The product's id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/p/{slug}/`. */
            slug: string;
            /** @description Its name. */
            title: string;
            image?: components["schemas"]["ImageFacts"] | null;
            price?: components["schemas"]["Money"] | null;
            /** @description Whether it stands here since it is pinned. */
            pinned: boolean;
            /**
             * Format: double
             * @description By which results are sorted.
             */
            score: number;
            /** @description Each word of the search in it. */
            words: components["schemas"]["ExplainedWord"][];
            /**
             * Format: double
             * @description What the words add up to (BM25F).
             */
            fit: number;
            /**
             * Format: double
             * @description By the share of the words that it has, 0 to 1.
             */
            share: number;
            /**
             * Format: double
             * @description By how near they stand to the end of its title, 1 or more.
             */
            end: number;
            /**
             * Format: double
             * @description By whether they are its whole title, 1 or more.
             */
            same: number;
            /**
             * Format: double
             * @description What a SKU that was typed adds.
             */
            sku: number;
            /**
             * Format: double
             * @description By whether it can be bought, up to 1.
             */
            stock: number;
            /**
             * Format: double
             * @description By what it sold of late, 1 or more.
             */
            popularity: number;
            /**
             * Format: double
             * @description By what is put up or down.
             */
            lift: number;
        };
        /** @description A word of a search in a product. */
        ExplainedWord: {
            /** @description The word and what stands for it, as they are looked for. */
            terms: string[];
            /**
             * Format: double
             * @description How much it tells: the rarer in the shop, the more (idf).
             */
            weight: number;
            /**
             * Format: double
             * @description What it adds to `fit`; 0 where the product does not have it.
             */
            adds: number;
            /** @description How often it stands in which field of the product. */
            fields: components["schemas"]["FieldCount"][];
        };
        /** @description A facet's name. */
        FacetName: {
            /** @description The parameter. */
            name: string;
            /** @description The attribute's name as merchants write it; empty for the others. */
            label: string;
        };
        /** @description A value of a facet. */
        FacetValue: {
            /**
             * @description What the parameter takes: a slug, a name, an attribute's value in small letters, `true`, stars at least, or the lowest and the highest
             *     price in minor units with a hyphen between them.
             */
            value: string;
            /** @description As merchants write it; empty where the value says it all. */
            label: string;
            /**
             * Format: int64
             * @description Products that would be found with it: with all other facets as they are chosen, and nothing else chosen of this one.
             */
            count: number;
        };
        /** @description How often a word stands in a field. */
        FieldCount: {
            /** @description The field's name in the index, such as `title`. */
            field: string;
            /**
             * Format: int32
             * @description How often.
             */
            count: number;
        };
        /** @description An upload as the API's document shows it. */
        FileBody: {
            /**
             * Format: binary
             * @description The file.
             */
            file: string;
        };
        /**
         * @description How much of the shop a rule finds.
         * @enum {string}
         */
        Finds: "nothing" | "some" | "everything";
        /** @description A flash sale. */
        FlashSale: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name, as shoppers see it. */
            title: string;
            /** @description From when on its prices hold. */
            starts_at: components["schemas"]["Timestamp"];
            /** @description From when on they hold no more. */
            ends_at: components["schemas"]["Timestamp"];
            /** @description Where it stands: `planned`, `running` or `over`. */
            status: string;
            /** @description What is sold in it. */
            items: components["schemas"]["FlashSaleItem"][];
            /**
             * Format: int64
             * @description Grows with every change; for `If-Match`.
             */
            version: number;
        };
        /** @description A flash sale. */
        FlashSaleInput: {
            /** @description Its name, as shoppers see it. */
            title: string;
            /** @description From when on its prices hold. */
            starts_at: components["schemas"]["Timestamp"];
            /** @description From when on they hold no more. */
            ends_at: components["schemas"]["Timestamp"];
            /** @description What is sold in it, each variant once. */
            items: components["schemas"]["FlashSaleItemInput"][];
        };
        /** @description A variant of a flash sale. */
        FlashSaleItem: {
            /** @description Which. */
            variant_id: components["schemas"]["Id"];
            /** @description Its product. */
            product_id: components["schemas"]["Id"];
            /** @description The product's name. */
            title: string;
            /** @description Its options in words; empty for the only variant of a product. */
            variant_title: string;
            /** @description Its number. */
            sku: string;
            /** @description What one costs in the sale. */
            price: components["schemas"]["Money"];
            regular_price?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @description For how many units; none for any number.
             */
            quantity?: number | null;
            /**
             * Format: int64
             * @description Units that orders have taken.
             */
            sold: number;
        };
        /** @description A variant of a flash sale. */
        FlashSaleItemInput: {
            /** @description Which. */
            variant_id: components["schemas"]["Id"];
            /** @description What one costs in the sale, in the channel's currency. */
            price: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
            /**
             * Format: int64
             * @description For how many units: not one more is sold at this price. Absent or null for any number.
             */
            quantity?: number | null;
        };
        /** @description Whose password was forgotten. */
        ForgotInput: {
            /**
             * Format: email
             * @description The account's address.
             */
            email: string;
        };
        /** @description A parcel. */
        FulfilInput: {
            /** @description What is in it; everything that is left when absent. */
            lines?: components["schemas"]["FulfilLineInput"][];
            /** @description Who carries it. */
            carrier?: string;
            /** @description Under which number. */
            tracking_number?: string;
        };
        /** @description Units of a line. */
        FulfilLineInput: {
            /** @description The order's line. */
            line_id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Units, 1 or more.
             */
            quantity: number;
        };
        /** @description What a right code gives. */
        Granted: {
            /** @description Lets its holder choose a new password: once, within an hour of the mail. */
            reset_token: string;
        };
        /** @description A group by its name. */
        GroupRef: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
        };
        /** @description How the shop is. */
        Health: {
            /** @description Its version. */
            version: string;
            /** @description `sqlite` or `postgres`. */
            database: string;
            /** @description Whether everything below is well. */
            ok: boolean;
            /** @description What was looked at. */
            checks: components["schemas"]["HealthCheck"][];
        };
        /** @description One thing that was looked at. */
        HealthCheck: {
            /** @description `jobs_dead`, `jobs_waiting`, `consumers` or `relay`. */
            name: string;
            /** @description Whether it is well. */
            ok: boolean;
            /**
             * Format: int64
             * @description Its figure: jobs, seconds, or events.
             */
            figure: number;
            /**
             * Format: int64
             * @description More than this is not well.
             */
            most: number;
        };
        /** @description How many found a review helpful. */
        Helpful: {
            /**
             * Format: int64
             * @description How many there are now.
             */
            helpful_count: number;
        };
        /** @description A home page that is being put together. */
        HomeDraft: {
            /** @description All its sections in their order. */
            sections: components["schemas"]["HomeSectionInput"][];
            at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A section of the home page as one reader sees it. */
        HomeSection: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Its place, from 0.
             */
            position: number;
            /** @description What it shows. */
            settings: components["schemas"]["HomeSectionSettings"];
            /** @description Whether it is shown at all. */
            active: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description What stands above it; what is usual for its kind when empty. */
            title: string;
            /** @description HTML of a section of the kind `text`. */
            body: string;
            /** @description Its texts in all languages. For staff. */
            translations?: {
                [key: string]: components["schemas"]["HomeSectionTexts"];
            } | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description Changes of a section; what is absent stays. */
        HomeSectionChange: {
            /** @description What it shows. */
            settings?: components["schemas"]["HomeSectionSettings"];
            /** @description Whether it is shown at all. */
            active?: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description All its texts: a language that is left out is taken away. */
            translations?: {
                [key: string]: components["schemas"]["HomeSectionTexts"];
            };
        };
        /** @description A new section. */
        HomeSectionInput: {
            /** @description What it shows. */
            settings: components["schemas"]["HomeSectionSettings"];
            /**
             * Format: int64
             * @description Its place, from 0; the last one when absent.
             */
            position?: number | null;
            /** @description Whether it is shown at all. */
            active?: boolean;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description Its texts by language, such as `de` or `de-AT`. The kind `text` wants one; `hero` and `band` have those of their banner. */
            translations?: {
                [key: string]: components["schemas"]["HomeSectionTexts"];
            };
        };
        /** @description The sections in their order. */
        HomeSectionOrder: {
            /** @description The id of each section, once. */
            ids: components["schemas"]["Id"][];
        };
        /** @description What a section shows. */
        HomeSectionSettings: {
            banner?: components["schemas"]["Id"] | null;
            /** @enum {string} */
            kind: "hero";
        } | {
            /** @description Which products. */
            source: components["schemas"]["ShelfSource"];
            /**
             * Format: int64
             * @description How many, 4 to 12.
             */
            limit: number;
            /** @enum {string} */
            kind: "shelf";
        } | {
            banner?: components["schemas"]["Id"] | null;
            /** @enum {string} */
            kind: "band";
        } | {
            /** @enum {string} */
            kind: "text";
        } | {
            /** @description Which ones, in this order; the largest when empty. */
            categories?: components["schemas"]["Id"][];
            /** @enum {string} */
            kind: "categories";
        } | {
            /** @enum {string} */
            kind: "flash_sale";
        } | {
            /** @enum {string} */
            kind: "figures";
        };
        /** @description A section in one language. */
        HomeSectionTexts: {
            /**
             * @description What stands above it; what is usual for its kind when empty.
             * @default
             */
            title?: string;
            /**
             * @description HTML of a section of the kind `text`; sanitised on the way in.
             * @default
             */
            body?: string;
        };
        /** @description The sections of the home page. */
        HomeSections: {
            /** @description In their order. */
            sections: components["schemas"]["HomeSection"][];
            /**
             * Format: int64
             * @description Raised by each change of any of them; the `ETag` that `If-Match` of their order is held against.
             */
            version: number;
        };
        /** @description What a header might mean. */
        ImportHeader: {
            /** @description The names of the file's header. */
            headers: string[];
            /** @description What they may mean: the shop's own columns. */
            columns: string[];
            /** @description What they probably mean, by their likeness. */
            proposal: {
                [key: string]: string;
            };
        };
        /** @description What there is to tell of a line of the file. */
        ImportLine: {
            /**
             * Format: int64
             * @description Its place among the lines.
             */
            position: number;
            /**
             * Format: int64
             * @description The line of the file, the header being 1.
             */
            line: number;
            /** @description `refused` (the product was left out) or `note` with a reason; `created`, `updated` or `unchanged` for what becomes of a product. */
            kind: string;
            /** @description What the file calls the product; empty for what is told of the whole file. */
            handle: string;
            /** @description The column that it is about; of an updated product the fields that change, with commas between them. */
            field: string;
            /** @description What is wrong, or what was done about it. */
            reason: string;
        };
        /** @description Lines of an import. */
        ImportLines: {
            /** @description Up to 100, in the order of the file. */
            results: components["schemas"]["ImportLine"][];
            /**
             * Format: int64
             * @description What `after` is for those behind them; none at the end.
             */
            after?: number | null;
        };
        /** @description What a header means. */
        ImportMapping: {
            /** @description Names of the header to columns of the shop's own files; those left out are not read. One of them is the `title`. */
            mapping: {
                [key: string]: string;
            };
        };
        /**
         * @description How a run fares.
         * @enum {string}
         */
        ImportState: "mapping" | "waiting" | "running" | "finished" | "failed" | "cancelled";
        /** @description A file of products. */
        ImportUpload: {
            /**
             * Format: binary
             * @description CSV of Shopify, WooCommerce or this shop, JSON lines of this shop, or any other CSV; at most 200 MB.
             */
            file: string;
            /** @description `true` to be told what would be done; `false` where absent. */
            dry_run?: string | null;
            /** @description What the header means, as JSON: its names to columns of the shop's own files. Kept for files with the same header. */
            mapping?: string | null;
        };
        /** @description Who sells, as it stands on invoices. What is empty is not known. */
        InvoiceAddress: {
            /**
             * @description The company, or the merchant's name.
             * @default
             */
            company?: string;
            /**
             * @description Street and number.
             * @default
             */
            line1?: string;
            /**
             * @description More of the address.
             * @default
             */
            line2?: string;
            /**
             * @description Postcode.
             * @default
             */
            postal_code?: string;
            /**
             * @description Town.
             * @default
             */
            city?: string;
            /**
             * @description Country as ISO 3166-1 alpha-2.
             * @default
             */
            country?: string;
        };
        /** @description A job as staff see it. */
        Job: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What it does. */
            name: string;
            /** @description `ready`, `running`, `done`, `dead` or `cancelled`. */
            state: string;
            /**
             * Format: int64
             * @description Tries so far.
             */
            attempts: number;
            /** @description When it runs next. */
            run_at: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description Percent.
             */
            progress: number;
            /** @description What went wrong last. */
            last_error?: string | null;
            /** @description When it was enqueued. */
            created_at: components["schemas"]["Timestamp"];
            finished_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description How many jobs wait, run and died. */
        JobCounts: {
            /**
             * Format: int64
             * @description Waiting.
             */
            ready: number;
            /**
             * Format: int64
             * @description At work.
             */
            running: number;
            /**
             * Format: int64
             * @description Given up.
             */
            dead: number;
        };
        /** @description A part of the jobs. */
        JobList: {
            /** @description How many there are in each state that somebody may have to look at. */
            counts: components["schemas"]["JobCounts"];
            /** @description Path and query of what comes after it; null at the end. */
            next?: string | null;
            /** @description Those enqueued last first. */
            results: components["schemas"]["Job"][];
        };
        /** @description Whose account is to be opened. */
        LinkInput: {
            /**
             * Format: email
             * @description The account's address.
             */
            email: string;
        };
        /** @description One page of a list. */
        List_Banner: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Where it stands. */
                placement: components["schemas"]["Placement"];
                /**
                 * Format: int64
                 * @description Its place among those of its placement, from 0.
                 */
                position: number;
                /** @description Whether it is shown at all. */
                active: boolean;
                starts_at?: components["schemas"]["Timestamp"] | null;
                ends_at?: components["schemas"]["Timestamp"] | null;
                /** @description The key of its picture. */
                image?: string | null;
                /** @description The address of its picture. */
                image_url?: string | null;
                /** @description Where it leads: a path of the shop, or an `https` address. */
                link?: string | null;
                /** @description The language of what follows. */
                locale: string;
                /** @description What stands large; may be empty. */
                heading: string;
                /** @description What stands below it, or alone in a strip; may be empty. */
                text: string;
                /** @description What the link is called; may be empty. */
                action_label: string;
                /** @description Its texts in all languages. For staff. */
                translations?: {
                    [key: string]: components["schemas"]["BannerTexts"];
                } | null;
                /**
                 * Format: int64
                 * @description Raised by each change; the `ETag` that `If-Match` is held against.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        List_CustomerView: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: (components["schemas"]["Customer"] & {
                /**
                 * Format: int64
                 * @description Orders that they placed, whatever became of them.
                 */
                order_count: number;
                /** @description What they paid less what went back, one amount a currency. */
                spent: components["schemas"]["Money"][];
                last_order_at?: components["schemas"]["Timestamp"] | null;
            })[];
        };
        /** @description One page of a list. */
        List_FlashSale: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its name, as shoppers see it. */
                title: string;
                /** @description From when on its prices hold. */
                starts_at: components["schemas"]["Timestamp"];
                /** @description From when on they hold no more. */
                ends_at: components["schemas"]["Timestamp"];
                /** @description Where it stands: `planned`, `running` or `over`. */
                status: string;
                /** @description What is sold in it. */
                items: components["schemas"]["FlashSaleItem"][];
                /**
                 * Format: int64
                 * @description Grows with every change; for `If-Match`.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        List_ListedBrand: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: (components["schemas"]["Brand"] & {
                /**
                 * Format: int64
                 * @description Products of it that the lists of the channel show.
                 */
                product_count: number;
            })[];
        };
        /** @description One page of a list. */
        List_ListedCollection: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: (components["schemas"]["Collection"] & {
                /**
                 * Format: int64
                 * @description Products of it that the lists of the channel show.
                 */
                product_count: number;
            })[];
        };
        /** @description One page of a list. */
        List_MailWords: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description The mail's name, such as `order_shipped`. */
                name: string;
                /** @description The language. */
                locale: string;
                /** @description What about. */
                subject: string;
                /** @description What it begins with; an empty line parts paragraphs. */
                intro: string;
                /** @description What it ends with. */
                closing: string;
                /** @description What may stand in braces in them. */
                placeholders: string[];
                /** @description Whether these are the merchant's own words and not the default. */
                is_own: boolean;
                /**
                 * Format: int64
                 * @description Raised by each change; 0 for the default.
                 */
                version: number;
                updated_at?: components["schemas"]["Timestamp"] | null;
            }[];
        };
        /** @description One page of a list. */
        List_Order: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its short number. */
                number: string;
                /** @description Where it stands. */
                status: components["schemas"]["OrderStatus"];
                /** @description How much of it is paid. */
                payment_status: components["schemas"]["PaymentStatus"];
                /** @description How much of it was sent. */
                fulfillment_status: components["schemas"]["FulfillmentStatus"];
                /** @description Where mails go. */
                email: string;
                account_id?: components["schemas"]["Id"] | null;
                /** @description What was bought. */
                lines: components["schemas"]["OrderLine"][];
                /** @description Sum of the lines before discounts. */
                subtotal: components["schemas"]["Money"];
                /** @description Discounts. */
                discount_total: components["schemas"]["Money"];
                /** @description Shipping. */
                shipping_total: components["schemas"]["Money"];
                /** @description Tax, within the prices or on top. */
                tax_total: components["schemas"]["Money"];
                /** @description Whether prices hold the tax. */
                tax_included: boolean;
                /** @description What is to be paid. */
                total: components["schemas"]["Money"];
                /** @description How the total came about. */
                steps: components["schemas"]["CalculationStep"][];
                /** @description What was paid: captures less refunds. */
                paid: components["schemas"]["Money"];
                /** @description Where it goes. */
                shipping_address: components["schemas"]["Address"];
                /** @description Who pays. */
                billing_address: components["schemas"]["Address"];
                /** @description How and when it comes, one per seller. */
                deliveries: components["schemas"]["Delivery"][];
                /** @description Attempts to pay, oldest first. */
                payments: components["schemas"]["PaymentView"][];
                /** @description What was sent. */
                fulfillments: components["schemas"]["Fulfillment"][];
                /** @description What became of it, oldest first. */
                history: components["schemas"]["HistoryEntry"][];
                /** @description What the shopper wanted to say. */
                note: string;
                /**
                 * Format: int64
                 * @description Grows with every change; for `If-Match`.
                 */
                version: number;
                /** @description When it was placed. */
                created_at: components["schemas"]["Timestamp"];
                /** @description When it last changed. */
                updated_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description One page of a list. */
        List_PageLink: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its name in addresses. */
                slug: string;
                /** @description Who sees it. */
                status: components["schemas"]["PageStatus"];
                /** @description Its title. */
                title: string;
                /**
                 * Format: int64
                 * @description Raised by each change.
                 */
                version: number;
                /** @description When it was changed last. */
                updated_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description One page of a list. */
        List_Product: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its address: `/p/{slug}/`. */
                slug: string;
                /** @description Its name. */
                title: string;
                /** @description Sanitised HTML. */
                description: string;
                /** @description The first words of the description, without HTML: 300 characters at most. */
                summary: string;
                /** @description Brand or maker. */
                brand: string;
                category?: components["schemas"]["CategoryRef"] | null;
                /** @description Who sells it. */
                seller: components["schemas"]["SellerRef"];
                price?: components["schemas"]["Money"] | null;
                compare_at_price?: components["schemas"]["Money"] | null;
                lowest_price?: components["schemas"]["Money"] | null;
                sale?: components["schemas"]["SaleOffer"] | null;
                /** @description Whether it is reduced. */
                on_sale: boolean;
                /**
                 * Format: double
                 * @description Mean rating, 0 to 5.
                 */
                rating: number;
                /**
                 * Format: int64
                 * @description How many rated it.
                 */
                review_count: number;
                /** @description Pictures, first one first. */
                images: components["schemas"]["ImageFacts"][];
                /** @description What can be chosen. */
                options: components["schemas"]["ProductOption"][];
                /** @description Facts, in order; the merchant's own fields are not among them. */
                attributes: components["schemas"]["ProductFact"][];
                /** @description Words to find it by. */
                tags: string[];
                /** @description For search engines: the title, if another one. */
                seo_title: string;
                /** @description For search engines: a sentence. */
                seo_description: string;
                /** @description `draft`, `active` or `archived`. */
                status: string;
                /** @description Shown first. */
                featured: boolean;
                /**
                 * Format: int64
                 * @description Grows with every change; for `If-Match`.
                 */
                version: number;
                /** @description When it was made. */
                created_at: components["schemas"]["Timestamp"];
                /** @description When it last changed. */
                updated_at: components["schemas"]["Timestamp"];
                /** @description Whether any variant can be bought. */
                in_stock: boolean;
                /** @description What can be bought. */
                variants: components["schemas"]["Variant"][];
            }[];
        };
        /** @description One page of a list. */
        List_ProductImport: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description What whoever uploaded it calls the file; empty where they did not say. */
                file_name: string;
                /** @description How it fares. */
                state: components["schemas"]["ImportState"];
                /** @description Whether it only tells what would be done. */
                dry_run: boolean;
                /**
                 * Format: int64
                 * @description How much of the file is behind it, 0 to 100.
                 */
                percent: number;
                /**
                 * Format: int64
                 * @description Products that were made, or would be.
                 */
                created: number;
                /**
                 * Format: int64
                 * @description Products that were changed, or would be.
                 */
                updated: number;
                /**
                 * Format: int64
                 * @description Products that are as the file has them.
                 */
                unchanged: number;
                /**
                 * Format: int64
                 * @description Products that were left out.
                 */
                refused: number;
                /**
                 * Format: int64
                 * @description Variants of the products.
                 */
                variants: number;
                /**
                 * Format: int64
                 * @description How many lines there are to read below `lines/`.
                 */
                lines: number;
                /** @description Why it cannot go on. */
                error?: string | null;
                /** @description Whether it can be done for real with `apply/`. */
                can_apply: boolean;
                /** @description When the file came. */
                started_at: components["schemas"]["Timestamp"];
                finished_at?: components["schemas"]["Timestamp"] | null;
                mapping?: components["schemas"]["ImportHeader"] | null;
            }[];
        };
        /** @description One page of a list. */
        List_Redirect: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description The path that is no more. */
                from_path: string;
                /** @description Where it leads: a path of the shop, or an `https` address; never to another redirect. */
                to: string;
                /**
                 * Format: int64
                 * @description 301, 302 or 308.
                 */
                status: number;
                /** @description When it was made. */
                created_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description One page of a list. */
        List_SearchCuration: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description The query. */
                query: string;
                /** @description Which queries are meant by it. */
                matching: components["schemas"]["CurationMatching"];
                /** @description Products that stand first, in this order. */
                pinned: components["schemas"]["Id"][];
                /** @description What counts twice as much. */
                boosted: components["schemas"]["CurationTarget"][];
                /** @description What counts a quarter as much. */
                buried: components["schemas"]["CurationTarget"][];
                /** @description A path of the shop that such searches lead to instead of results. */
                redirect?: string | null;
                starts_at?: components["schemas"]["Timestamp"] | null;
                ends_at?: components["schemas"]["Timestamp"] | null;
                /** @description Whether it holds now. */
                active: boolean;
                /** @description What the products and categories in it are called, by their ids; those that are gone are missing. */
                names: {
                    [key: string]: string;
                };
                /** @description When it was made. */
                created_at: components["schemas"]["Timestamp"];
                /**
                 * Format: int64
                 * @description Raised by each change.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        List_SearchRule: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description What it does. */
                kind: components["schemas"]["SearchRuleKind"];
                /** @description Words, or terms of some words. */
                terms: string[];
                /** @description When it was made. */
                created_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description One page of a list. */
        List_SearchedQuery: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description The query itself, in small letters and without accents: it is counted alike however it is typed. */
                id: string;
                /**
                 * Format: int64
                 * @description Searches of it.
                 */
                searches: number;
                /**
                 * Format: int64
                 * @description Searches that found nothing.
                 */
                empty: number;
                /**
                 * Format: int64
                 * @description Searches after which something was opened.
                 */
                clicked: number;
                /**
                 * Format: int64
                 * @description Results that were opened.
                 */
                clicks: number;
                /**
                 * Format: int64
                 * @description Where those stood on average, from 1, in tenths; none where nothing was opened.
                 */
                mean_place_tenths?: number | null;
                /**
                 * Format: int64
                 * @description Paid orders in which something was bought that it had found.
                 */
                orders: number;
                /**
                 * Format: int64
                 * @description Units of it.
                 */
                units: number;
                /** @description What they were sold for, an amount a currency. */
                sales: components["schemas"]["Money"][];
                /**
                 * Format: int64
                 * @description Products that it finds now.
                 */
                found: number;
                /** @description The last day of it. */
                last_at: components["schemas"]["Timestamp"];
            }[];
        };
        /** @description One page of a list. */
        List_Seller: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: {
                /** @description Its id. */
                id: components["schemas"]["Id"];
                /** @description Its name in addresses. */
                slug: string;
                /** @description Its name. */
                name: string;
                /** @description What it says of itself. */
                description: string;
                /** @description Since when it sells here. */
                created_at: components["schemas"]["Timestamp"];
                /**
                 * Format: int64
                 * @description Raised by each change; the `ETag` that `If-Match` is held against.
                 */
                version: number;
            }[];
        };
        /** @description One page of a list. */
        List_StaffMember: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: (components["schemas"]["Person"] & {
                /** @description The groups that they are in. */
                groups: components["schemas"]["GroupRef"][];
                /** @description All that they may do: of a superuser everything. */
                permissions: components["schemas"]["Permission"][];
            })[];
        };
        /** @description One page of a list. */
        List_StaffReview: {
            /**
             * Format: int64
             * @description How many there are in all: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description Path and query of the next page. */
            next?: string | null;
            /** @description Path and query of the page before. */
            previous?: string | null;
            /** @description The items of this page. */
            results: (components["schemas"]["OwnReview"] & {
                /** @description The author's account. */
                customer_id: components["schemas"]["Id"];
                order_id?: components["schemas"]["Id"] | null;
                product?: components["schemas"]["ReviewedProduct"] | null;
            })[];
        };
        /** @description A brand in the list. */
        ListedBrand: components["schemas"]["Brand"] & {
            /**
             * Format: int64
             * @description Products of it that the lists of the channel show.
             */
            product_count: number;
        };
        /** @description A category in the list. */
        ListedCategory: components["schemas"]["Category"] & {
            /**
             * Format: int64
             * @description Products in it and in all below it that the lists of the channel show.
             */
            product_count: number;
        };
        /** @description A collection in the list. */
        ListedCollection: components["schemas"]["Collection"] & {
            /**
             * Format: int64
             * @description Products of it that the lists of the channel show.
             */
            product_count: number;
        };
        /** @description A variant as it is written, with what stands on the shelf. */
        ListedVariant: components["schemas"]["ProductRecordVariant"] & {
            /** @description Whose it is. */
            product_id: components["schemas"]["Id"];
            /** @description What its product is called. */
            product_title: string;
            /**
             * Format: int64
             * @description Units on the shelf of the shop's own location; null where they are not counted.
             */
            on_hand?: number | null;
        };
        /** @description Who signs in. */
        LoginInput: {
            /**
             * Format: email
             * @description The account's address.
             */
            email: string;
            /**
             * Format: password
             * @description Its password.
             */
            password: string;
            /** @description What stands after `link=` in a mailed link: lets its owner in although too many wrong passwords closed the account. */
            link?: string | null;
        };
        /** @description A variant that is running low. */
        LowVariant: {
            /** @description Its id. */
            variant_id: components["schemas"]["Id"];
            /** @description Its product. */
            product_id: components["schemas"]["Id"];
            /** @description Its SKU. */
            sku: string;
            /** @description Its product's title, with its options. */
            title: string;
            /**
             * Format: int64
             * @description Units that can be sold; below zero where back orders are taken.
             */
            available: number;
        };
        /** @description A mail with made-up values. */
        MailPreview: {
            /** @description What about. */
            subject: string;
            /** @description For those who read plain text. */
            text: string;
            /** @description For the others. */
            html: string;
        };
        /** @description The words of a mail in one language. */
        MailWords: {
            /** @description The mail's name, such as `order_shipped`. */
            name: string;
            /** @description The language. */
            locale: string;
            /** @description What about. */
            subject: string;
            /** @description What it begins with; an empty line parts paragraphs. */
            intro: string;
            /** @description What it ends with. */
            closing: string;
            /** @description What may stand in braces in them. */
            placeholders: string[];
            /** @description Whether these are the merchant's own words and not the default. */
            is_own: boolean;
            /**
             * Format: int64
             * @description Raised by each change; 0 for the default.
             */
            version: number;
            updated_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description The words of a mail: plain text in which a placeholder such as `{number}` stands for what the mail is about. */
        MailWordsInput: {
            /** @description What about. */
            subject: string;
            /** @description What it begins with; an empty line parts paragraphs. */
            intro: string;
            /** @description What it ends with; may be empty. */
            closing?: string;
        };
        /** @description The signed-in person, with what they may do. */
        Me: components["schemas"]["User"] & {
            /** @description Whether their address was proved by a mailed link. */
            email_verified: boolean;
            /** @description What they may do as staff; nothing where they do not work for the shop. */
            permissions: components["schemas"]["Permission"][];
        };
        /** @description What may be changed of oneself. */
        MeInput: {
            /** @description Given name. */
            first_name?: string | null;
            /** @description Family name. */
            last_name?: string | null;
        };
        /** @description A picture by its address or source. */
        MediaInput: {
            /** @description An `http(s)` address to fetch, the `source` that `POST /api/media/` gave, or that of a picture which is there already. */
            source: string;
            /** @description What it shows. */
            alt?: string;
            focal?: components["schemas"]["Focal"] | null;
        };
        /** @description A menu as one reader sees it. */
        Menu: {
            /** @description Its name: `main`, `footer`, `help`, or one of the merchant's. */
            handle: string;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against. 0 before the first one.
             */
            version: number;
            /** @description Its items in order. */
            items: components["schemas"]["MenuItem"][];
        };
        /** @description The whole of a menu. */
        MenuInput: {
            /** @description Its items in order, 100 at most with those below them. */
            items: components["schemas"]["MenuItemInput"][];
        };
        /** @description An item of a menu. */
        MenuItem: {
            /** @description Its id; another one after each change of its menu. */
            id: components["schemas"]["Id"];
            /** @description What it is called. */
            label: string;
            /** @description Where it leads. */
            target: components["schemas"]["MenuTarget"];
            /** @description The slug of the page that it leads to. */
            page_slug?: string | null;
            /** @description Its label in all languages. For staff. */
            translations?: {
                [key: string]: components["schemas"]["MenuLabel"];
            } | null;
            /** @description What stands below it. */
            items: components["schemas"]["MenuItem"][];
        };
        /** @description An item of a menu with those below it. */
        MenuItemInput: {
            /** @description Its label by language, such as `de` or `de-AT`; one at least. */
            translations: {
                [key: string]: components["schemas"]["MenuLabel"];
            };
            /** @description Where it leads. */
            target: components["schemas"]["MenuTarget"];
            /** @description What stands below it; a menu has three levels at most. */
            items?: components["schemas"]["MenuItemInput"][];
        };
        /** @description An item in one language. */
        MenuLabel: {
            /** @description What it is called, 1 to 80 characters. */
            label: string;
        };
        /** @description Where an item leads. */
        MenuTarget: {
            /** @description To a category, by its id. */
            category: components["schemas"]["Id"];
        } | {
            /** @description To a collection, by its id. */
            collection: components["schemas"]["Id"];
        } | {
            /** @description To a brand, by its id. */
            brand: components["schemas"]["Id"];
        } | {
            /** @description To a page, by its id. */
            page: components["schemas"]["Id"];
        } | {
            /** @description To a path of the shop, or an `https` address. */
            url: string;
        };
        /** @description A review that was moderated. */
        Moderated: {
            /** @description Which. */
            id: components["schemas"]["Id"];
            /** @description Where it stood, to take it back there. */
            from: components["schemas"]["ReviewStatus"];
        };
        /** @description What staff change of a review; what is left out stays. */
        Moderation: {
            status?: components["schemas"]["ReviewStatus"] | null;
            /** @description Why it is rejected, for its author to read. */
            reason?: string | null;
            /** @description What the shop says to it, for everybody to read; empty for nothing. */
            answer?: string | null;
        };
        /** @description Many reviews, and where they are to stand. */
        ModerationOfMany: {
            /** @description Which ones; those that are not there are left out. */
            ids: components["schemas"]["Id"][];
            /** @description Where they are to stand. */
            status: components["schemas"]["ReviewStatus"];
            /** @description Why they are rejected, for their authors to read. */
            reason?: string;
        };
        /** @description A change of what is on a shelf, or of what is promised of it. */
        Movement: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Of which variant. */
            variant_id: components["schemas"]["Id"];
            /** @description Where. */
            location_id: components["schemas"]["Id"];
            /** @description `receive`, `sell`, `return`, `adjust`, `transfer`, `reserve` or `release`. */
            kind: string;
            /**
             * Format: int64
             * @description Units that came to the shelf, negative for those that left it.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Units that were promised, negative for promises that ended.
             */
            reserved: number;
            /** @description Why. */
            reason: string;
            /** @description What the paper behind it is called. */
            reference?: string | null;
            reference_id?: components["schemas"]["Id"] | null;
            actor_id?: components["schemas"]["Id"] | null;
            /** @description When. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A part of a long list, with the way on. */
        MovementFeed: {
            /** @description Path and query of what follows; none at the end. */
            next?: string | null;
            /** @description Newest first. */
            results: components["schemas"]["Movement"][];
        };
        /** @description Units that come to a shelf or leave it. */
        MovementInput: {
            /** @description Of which variant. One that was not counted is from now on. */
            variant_id: components["schemas"]["Id"];
            location_id?: components["schemas"]["Id"] | null;
            /** @description `receive` for a delivery, `return` for what a shopper sent back, `adjust` for what a count or an accident changed. */
            kind: components["schemas"]["MovementKind"];
            /**
             * Format: int64
             * @description Units that come; with `adjust` also negative, for those that are gone; never 0. Not the number that is there afterwards.
             */
            quantity: number;
            /** @description Why, 1 to 200 characters. */
            reason: string;
            /** @description What the paper behind it is called, such as a delivery note's number; at most 100 characters. */
            reference?: string | null;
        };
        /**
         * @description Why units move.
         * @enum {string}
         */
        MovementKind: "receive" | "adjust" | "return";
        /** @description A note on an order. */
        OrderNote: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description On which order. */
            order_id: components["schemas"]["Id"];
            /** @description Whose it is. */
            author_id: components["schemas"]["Id"];
            /** @description The author's name as it was, or the address where they gave none. */
            author: string;
            /** @description What it says. */
            text: string;
            /** @description When it was written. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A note to be written. */
        OrderNoteInput: {
            /** @description What it says. */
            text: string;
        };
        /** @description A code, and for whose account it is. */
        OtpInput: {
            /**
             * Format: email
             * @description The account's address.
             */
            email: string;
            /** @description The six digits that were mailed. */
            otp: string;
        };
        /** @description Changes of a page; what is absent stays. */
        PageChange: {
            /** @description Its name in addresses; a taken one is refused. */
            slug?: string;
            /** @description Who sees it. */
            status?: components["schemas"]["PageStatus"];
            /** @description All its texts: a language that is left out is taken away. */
            translations?: {
                [key: string]: components["schemas"]["PageTexts"];
            };
        };
        /** @description A new page. */
        PageInput: {
            /** @description Its name in addresses; a taken one is refused. */
            slug: string;
            /** @description A draft unless it is told. */
            status?: components["schemas"]["PageStatus"];
            /** @description Its texts by language, such as `de` or `de-AT`; one at least. */
            translations: {
                [key: string]: components["schemas"]["PageTexts"];
            };
        };
        /** @description A page as lists show it. */
        PageLink: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Who sees it. */
            status: components["schemas"]["PageStatus"];
            /** @description Its title. */
            title: string;
            /**
             * Format: int64
             * @description Raised by each change.
             */
            version: number;
            /** @description When it was changed last. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /**
         * @description Who sees a page.
         * @enum {string}
         */
        PageStatus: "draft" | "published";
        /** @description A page in one language. */
        PageTexts: {
            /** @description Its title, 1 to 200 characters. */
            title: string;
            /** @description HTML; sanitised on the way in. */
            body?: string;
            /** @description Title for search engines. */
            seo_title?: string | null;
            /** @description Description for search engines. */
            seo_description?: string | null;
        };
        /** @description What a message says of the case: a figure or a name, the same in every language. */
        Param: number | string;
        /** @description A new password for oneself. */
        PasswordInput: {
            /**
             * Format: password
             * @description The password that the account has.
             */
            current_password: string;
            /**
             * Format: password
             * @description Hard to guess, at most 128 characters.
             */
            new_password: string;
        };
        /** @description How an order is paid. */
        PaymentChoice: {
            /** @description The gateway's name: `sandbox`. */
            gateway: string;
            /** @description One of its methods; its first when absent. */
            method?: string | null;
            /** @description Where the shopper comes back to; must be an address of the shop. The order's page when absent. */
            return_url?: string | null;
        };
        /**
         * @description Something that staff may be allowed to do. A superuser may do all of it.
         * @enum {string}
         */
        Permission: "orders.view" | "orders.edit" | "products.view" | "products.edit" | "stock.view" | "stock.edit" | "customers.view" | "customers.edit" | "sellers.edit" | "content.view" | "content.edit" | "reviews.view" | "reviews.moderate" | "settings.edit" | "staff.view" | "staff.edit" | "audit.view" | "operations.view" | "operations.edit";
        /** @description Who somebody is. */
        Person: {
            /** @description The account's id. */
            id: components["schemas"]["Id"];
            /** @description Its address. */
            email: string;
            /** @description Given name. */
            first_name: string;
            /** @description Family name. */
            last_name: string;
            /** @description Whether they may do everything. */
            is_superuser: boolean;
            /** @description Whether they may sign in. */
            is_active: boolean;
            last_seen_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description What is picked by hand. */
        PickedInput: {
            /** @description All products, in their order; those that are left out are taken away. */
            products: components["schemas"]["Id"][];
        };
        /** @description The body of `POST /api/orders/orders/`. */
        PlaceOrder: {
            /**
             * Format: email
             * @description Where mails go.
             */
            email: string;
            /** @description Where it goes. */
            shipping_address: components["schemas"]["Address"];
            billing_address?: components["schemas"]["Address"] | null;
            /** @description How it goes: the id of a shipping method. */
            shipping_method_id: components["schemas"]["Id"];
            /**
             * @description How each seller's part goes; sellers not named here take `shipping_method_id`. Where any is named, each seller sends a
             *     parcel, priced by the worth of that seller's goods.
             */
            shipping_methods?: components["schemas"]["SellerMethod"][];
            /** @description How it is paid. */
            payment: components["schemas"]["PaymentChoice"];
            /** @description What the shopper wants to say, at most 1,000 characters. */
            note?: string;
            /**
             * Format: int64
             * @description The total that the shopper saw, in minor units: another one is answered with 409 `price_changed`.
             */
            accept_total?: number | null;
        };
        /** @description The order as its maker sees it first: with the token that opens it later. */
        PlacedOrder: components["schemas"]["Order"] & {
            /** @description Opens the order without an account: `?token=`. */
            token: string;
        };
        /**
         * @description Where a banner stands.
         * @enum {string}
         */
        Placement: "strip" | "hero" | "band";
        /** @description A rule that is tried. */
        PreviewInput: {
            /** @description Which products would be held. */
            rule: components["schemas"]["CollectionRule"];
        };
        /** @description The document as clients see it. */
        Problem: Record<string, never> & {
            /** @description A stable address of the kind of problem. */
            type: string;
            /** @description The status in words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened, for a person. */
            detail: string;
            /** @description The path that was asked. */
            instance?: string | null;
            /** @description A stable word for programs. */
            code: string;
            /** @description The request's id, to quote to the shop. */
            request_id?: string | null;
            /** @description What is wrong with which field, for a person. */
            errors?: {
                [key: string]: string[];
            };
            /** @description What is wrong with which field, for programs. */
            violations?: components["schemas"]["Violation"][];
        };
        /** @description An import of a file. */
        ProductImport: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What whoever uploaded it calls the file; empty where they did not say. */
            file_name: string;
            /** @description How it fares. */
            state: components["schemas"]["ImportState"];
            /** @description Whether it only tells what would be done. */
            dry_run: boolean;
            /**
             * Format: int64
             * @description How much of the file is behind it, 0 to 100.
             */
            percent: number;
            /**
             * Format: int64
             * @description Products that were made, or would be.
             */
            created: number;
            /**
             * Format: int64
             * @description Products that were changed, or would be.
             */
            updated: number;
            /**
             * Format: int64
             * @description Products that are as the file has them.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Products that were left out.
             */
            refused: number;
            /**
             * Format: int64
             * @description Variants of the products.
             */
            variants: number;
            /**
             * Format: int64
             * @description How many lines there are to read below `lines/`.
             */
            lines: number;
            /** @description Why it cannot go on. */
            error?: string | null;
            /** @description Whether it can be done for real with `apply/`. */
            can_apply: boolean;
            /** @description When the file came. */
            started_at: components["schemas"]["Timestamp"];
            finished_at?: components["schemas"]["Timestamp"] | null;
            mapping?: components["schemas"]["ImportHeader"] | null;
        };
        /** @description A product. */
        ProductInput: {
            /** @description Its name. */
            title?: string;
            /** @description Its name in addresses, at most 255 characters; a taken one is refused. Made from the title when absent. */
            slug?: string;
            /** @description HTML; sanitised. */
            description?: string;
            /** @description Who makes it. */
            brand?: string | null;
            /** @description Id or slug of its category. */
            category?: string | null;
            /** @description The kind of tax it takes: `standard`. */
            tax_class?: string;
            /**
             * @description Whether shoppers see it.
             * @enum {string}
             */
            status?: "draft" | "active";
            /** @default null */
            publish_at?: components["schemas"]["Timestamp"] | null;
            /** @description Shown first. */
            featured?: boolean;
            /** @description For search engines. */
            seo_title?: string | null;
            /** @description For search engines. */
            seo_description?: string | null;
            /** @description Words to find it by. */
            tags?: string[];
            /** @description Facts and the merchant's own fields. */
            attributes?: components["schemas"]["Attribute"][];
            /** @description Pictures in order. */
            images?: components["schemas"]["MediaInput"][];
            /** @description Ids of what is shown beside it, in order. Best sellers of its category follow where they are few. */
            related?: components["schemas"]["Id"][];
            /** @description What can be bought. Of a product that is there, all its variants at once: see `PUT /api/products/{id}/variants/`. */
            variants?: components["schemas"]["VariantInput"][];
        };
        /** @description A product as it is written: what its `PUT` takes, with what only those see who write it. */
        ProductRecord: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            title: string;
            /** @description Its name in addresses. */
            slug: string;
            /** @description Sanitised HTML. */
            description: string;
            /** @description The first words of the description, without HTML. */
            summary: string;
            /** @description Who makes it; empty where nobody is named. */
            brand: string;
            category?: components["schemas"]["CategoryRef"] | null;
            /** @description The kind of tax it takes. */
            tax_class: string;
            /** @description `draft`, `active` or `archived`. */
            status: string;
            publish_at?: components["schemas"]["Timestamp"] | null;
            /** @description Shown first. */
            featured: boolean;
            /** @description For search engines; empty where it has none of its own. */
            seo_title: string;
            /** @description For search engines; empty where it has none of its own. */
            seo_description: string;
            /** @description Words to find it by. */
            tags: string[];
            /** @description Facts and the merchant's own fields. */
            attributes: components["schemas"]["Attribute"][];
            /** @description All its pictures in order. */
            images: components["schemas"]["ProductRecordImage"][];
            /** @description What is shown beside it, in order. */
            related: components["schemas"]["ProductRecordRelated"][];
            /** @description What can be chosen. */
            options: components["schemas"]["ProductRecordOption"][];
            /** @description What can be bought, drafts included. */
            variants: components["schemas"]["ProductRecordVariant"][];
            /**
             * Format: int64
             * @description Grows with every change; for `If-Match`.
             */
            version: number;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it last changed. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A picture with how it fares. */
        ProductRecordImage: {
            /** @description What it is named by. */
            source: string;
            /** @description What it shows. */
            alt: string;
            focal?: components["schemas"]["Focal"] | null;
            /** @description `pending` until it is here, `failed` while another try may help, `refused` when none will, `ready` when it is shown. */
            status: string;
            /** @description Why it is not here. */
            error?: string | null;
            /** @description Address of the default size, when it is ready. */
            url?: string | null;
        };
        /** @description An option with its values in order. */
        ProductRecordOption: {
            /** @description `Colour`. */
            name: string;
            /** @description In order. */
            values: string[];
        };
        /** @description A product that is shown beside it. */
        ProductRecordRelated: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            title: string;
            /** @description Address of its first picture's default size; empty where it has none. */
            image: string;
        };
        /** @description A variant as it is written. */
        ProductRecordVariant: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Unique in the shop. */
            sku: string;
            /** @description Its options in words. */
            title: string;
            /** @description Option name to value. */
            options: {
                [key: string]: string;
            };
            price?: components["schemas"]["Money"] | null;
            compare_at_price?: components["schemas"]["Money"] | null;
            /** @description EAN, UPC or ISBN; empty where it has none. */
            barcode: string;
            /**
             * Format: int64
             * @description Grams, where known.
             */
            weight_grams?: number | null;
            /** @description Whether it is on sale. */
            active: boolean;
            /** @description The source of its own picture; empty where it has none. */
            image: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description Changes of the shop's profile; what is absent stays. */
        ProfileChange: {
            /** @description The shop's name; while it is empty, the one that the shop was set up with stands in. */
            name?: string;
            /** @description What the shop is, in a line. */
            tagline?: string;
            /** @description Where customers write to; may be empty. */
            contact_email?: string;
            /** @description Where customers call; may be empty. */
            contact_phone?: string;
            /** @description The country that is preselected, as ISO 3166-1 alpha-2; may be empty. */
            default_country?: string;
            /** @description Who sells, as it stands on invoices: the whole of it. */
            invoice_address?: components["schemas"]["InvoiceAddress"];
            /** @description The number under which the shop pays tax; may be empty. */
            vat_number?: string;
            /** @description The key of a picture; null for none. */
            logo?: string | null;
        };
        /** @description How many. */
        QuantityInput: {
            /**
             * Format: int64
             * @description Units.
             */
            quantity: number;
        };
        /** @description Where it would go, and how. */
        QuoteInput: {
            /** @description Two letters; the channel's first country when absent. */
            country?: string | null;
            /** @description State or province. */
            region?: string | null;
            shipping_method_id?: components["schemas"]["Id"] | null;
            /**
             * @description How each seller's part would go; sellers not named here take `shipping_method_id`. Where any is named, each seller sends
             *     a parcel, priced by the worth of that seller's goods.
             */
            shipping_methods?: components["schemas"]["SellerMethod"][];
        };
        /** @description Where an address went. */
        Redirect: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description The path that is no more. */
            from_path: string;
            /** @description Where it leads: a path of the shop, or an `https` address; never to another redirect. */
            to: string;
            /**
             * Format: int64
             * @description 301, 302 or 308.
             */
            status: number;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A new redirect. */
        RedirectInput: {
            /** @description The path that is no more, without a query; the last slash is set as in the shop's own addresses. */
            from_path: string;
            /** @description Where it leads: a path of the shop, or an `https` address. What is itself redirected is followed. */
            to: string;
            /**
             * Format: int64
             * @description 301, 302 or 308; 301 when absent.
             */
            status?: number;
        };
        /** @description The token to be rotated. Pages of the shop send none: theirs is in a cookie. */
        RefreshInput: {
            /** @description A refresh token. */
            refresh: string;
        };
        /** @description A new account. */
        RegisterInput: {
            /**
             * Format: email
             * @description Its address.
             */
            email: string;
            /**
             * Format: password
             * @description Hard to guess, at most 128 characters.
             */
            password: string;
            /** @description Given name. */
            first_name?: string;
            /** @description Family name. */
            last_name?: string;
        };
        /** @description A new password, and what allows it. */
        ResetInput: {
            /** @description What `verify-otp` gave, or what stands after `token=` in the mailed link. */
            reset_token: string;
            /**
             * Format: password
             * @description Hard to guess, at most 128 characters.
             */
            new_password: string;
        };
        /** @description What is to change of one's own review. */
        ReviewChange: {
            /**
             * Format: int64
             * @description Stars.
             */
            rating?: number | null;
            /** @description What it says in a line. */
            title?: string | null;
            /** @description What it says: plain text, with line feeds. */
            text?: string | null;
            /** @description What its author wants to be called; empty for no name. */
            author?: string | null;
        };
        /** @description A review to be written. */
        ReviewInput: {
            /**
             * Format: int64
             * @description Stars.
             */
            rating: number;
            /** @description What it says in a line. */
            title: string;
            /** @description What it says: plain text, with line feeds. */
            text: string;
            /** @description What its author wants to be called; the first name and the initial of the last one when absent. */
            author?: string | null;
        };
        /** @description A page of a product's reviews, and what all of them come to. */
        ReviewList: components["schemas"]["List_Review"] & {
            /** @description What all published reviews of the product come to, whatever was asked for. */
            ratings: components["schemas"]["Ratings"];
        };
        /** @description The product of a review. */
        ReviewedProduct: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/p/{slug}/`. */
            slug: string;
            /** @description Its name. */
            title: string;
            image?: components["schemas"]["ImageFacts"] | null;
            /** @description The colour that stands behind it. */
            color?: string | null;
        };
        /** @description Something that is true of a product, or not. */
        RuleCondition: {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "category";
            /** Format: uuid */
            value: string;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "brand";
            /** Format: uuid */
            value: string;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "tag";
            value: string;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "seller";
            /** Format: uuid */
            value: string;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "price_at_least";
            /** @description Never true in channels of another currency. */
            value: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "price_at_most";
            /** @description Never true in channels of another currency. */
            value: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "on_sale";
            value: boolean;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "in_stock";
            value: boolean;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "title_contains";
            value: string;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "created_within_days";
            /**
             * Format: int64
             * @description Days.
             */
            value: number;
        } | {
            /**
             * @description What is looked at.
             * @enum {string}
             */
            type: "rating_at_least";
            /**
             * Format: int64
             * @description Stars.
             */
            value: number;
        };
        /**
         * @description How the conditions of a rule go together.
         * @enum {string}
         */
        RuleMatch: "all" | "any";
        /** @description What a rule would find of what shoppers see now. */
        RulePreview: {
            /**
             * Format: int64
             * @description How many products: exact up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate: boolean;
            /** @description How much of the shop that is. */
            finds: components["schemas"]["Finds"];
            /** @description The newest of them, 12 at most. */
            products: components["schemas"]["Product"][];
        };
        /** @description The schedules of the shop. */
        ScheduleList: {
            /** @description How many there are. */
            count: number;
            /** @description By name. */
            results: components["schemas"]["ScheduleView"][];
        };
        /** @description A job that runs by the clock. */
        ScheduleView: {
            /** @description What it does. */
            name: string;
            /** @description When, as a cron expression of five fields, in UTC. */
            expression: string;
            next_at?: components["schemas"]["Timestamp"] | null;
            latest?: components["schemas"]["Job"] | null;
        };
        /** @description A price that holds from one moment to another. While several would hold, the one that began last does. */
        ScheduledPrice: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Of which variant. */
            variant_id: components["schemas"]["Id"];
            /** @description What one costs. */
            price: components["schemas"]["Money"];
            compare_at_price?: components["schemas"]["Money"] | null;
            /** @description From when on it holds. */
            starts_at: components["schemas"]["Timestamp"];
            ends_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A price for a while. */
        ScheduledPriceInput: {
            /** @description Of which variant. */
            variant_id: components["schemas"]["Id"];
            /** @description What one costs then, in the channel's currency. */
            price: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
            /** @description What it costs before, shown struck through. */
            compare_at_price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            } | null;
            /** @description From when on it holds. */
            starts_at: components["schemas"]["Timestamp"];
            ends_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description The scheduled prices of a variant. */
        ScheduledPrices: {
            /** @description How many there are. */
            count: number;
            /** @description The first to begin first. */
            results: components["schemas"]["ScheduledPrice"][];
        };
        /** @description A result that somebody opened. */
        SearchClick: {
            /** @description What was searched for, as it was typed. */
            query: string;
            /**
             * Format: int64
             * @description Where it stood among what was found, from 1 over all pages.
             */
            place: number;
            /** @description Whether another result of the same search was opened before. */
            again?: boolean;
        };
        /** @description What is arranged for a query. */
        SearchCuration: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description The query. */
            query: string;
            /** @description Which queries are meant by it. */
            matching: components["schemas"]["CurationMatching"];
            /** @description Products that stand first, in this order. */
            pinned: components["schemas"]["Id"][];
            /** @description What counts twice as much. */
            boosted: components["schemas"]["CurationTarget"][];
            /** @description What counts a quarter as much. */
            buried: components["schemas"]["CurationTarget"][];
            /** @description A path of the shop that such searches lead to instead of results. */
            redirect?: string | null;
            starts_at?: components["schemas"]["Timestamp"] | null;
            ends_at?: components["schemas"]["Timestamp"] | null;
            /** @description Whether it holds now. */
            active: boolean;
            /** @description What the products and categories in it are called, by their ids; those that are gone are missing. */
            names: {
                [key: string]: string;
            };
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description Raised by each change.
             */
            version: number;
        };
        /** @description A day of searches. */
        SearchDay: components["schemas"]["SearchSums"] & {
            /** @description When it began, in UTC. */
            at: components["schemas"]["Timestamp"];
        };
        /**
         * @description The language whose endings searches look through. English loses its plurals alone, which ranked as well as Porter's stemmer in
         *     measurements; the others go by Snowball's stemmers.
         * @enum {string}
         */
        SearchLanguage: "ar" | "da" | "de" | "el" | "en" | "es" | "fi" | "fr" | "hu" | "it" | "nl" | "no" | "pt" | "ro" | "ru" | "sv" | "ta" | "tr" | "none";
        /** @description Products that were found, with what they can be narrowed by. */
        SearchResult: {
            /**
             * Format: int64
             * @description How many there are in all: exact where words or attributes narrow them, else up to 10,000.
             */
            count: number;
            /** @description Whether `count` stands for "10,000 or more". */
            count_is_estimate?: boolean;
            /** @description The next page's address. */
            next?: string | null;
            /** @description The page's before. */
            previous?: string | null;
            /** @description For `cursor`; none on the last page and where products are sorted by their titles. */
            next_cursor?: string | null;
            /** @description What was looked for. */
            query: components["schemas"]["SearchedFor"];
            /** @description By the parameter that narrows by it, its values. */
            facets: {
                [key: string]: components["schemas"]["FacetValue"][];
            };
            /** @description The facets in the order in which they are shown. */
            facet_names: components["schemas"]["FacetName"][];
            /** @description The products of this page. */
            results: components["schemas"]["Product"][];
        };
        /** @description What a merchant teaches the search. */
        SearchRule: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description What it does. */
            kind: components["schemas"]["SearchRuleKind"];
            /** @description Words, or terms of some words. */
            terms: string[];
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A new rule. */
        SearchRuleInput: {
            /** @description What it does. */
            kind: components["schemas"]["SearchRuleKind"];
            /** @description Terms that mean the same, two at least and of four words at most, such as `ssd` and `solid state drive`; or words that are passed over. */
            terms: string[];
        };
        /**
         * @description What a rule does.
         * @enum {string}
         */
        SearchRuleKind: "synonyms" | "ignored";
        /** @description How searches work. */
        SearchSettings: {
            /** @description The language by whose endings words are made one; the default channel's where nobody chose one. */
            language: components["schemas"]["SearchLanguage"];
        };
        /** @description How the search does. */
        SearchStatistics: {
            /** @description All days together. */
            total: components["schemas"]["SearchSums"];
            /**
             * Format: int64
             * @description Within how many microseconds half of the searches were answered; none where there was no search. Each is the bound of a
             *     class, so what took less was quicker than it says.
             */
            p50_microseconds?: number | null;
            /**
             * Format: int64
             * @description Within how many 95 of 100 were.
             */
            p95_microseconds?: number | null;
            /**
             * Format: int64
             * @description Within how many 99 of 100 were.
             */
            p99_microseconds?: number | null;
            /** @description Every day, the first first, also those without a search. */
            days: components["schemas"]["SearchDay"][];
        };
        /** @description What searches came to. */
        SearchSums: {
            /**
             * Format: int64
             * @description Searches.
             */
            searches: number;
            /**
             * Format: int64
             * @description Those that found nothing.
             */
            empty: number;
            /**
             * Format: int64
             * @description Those after which something was opened.
             */
            clicked: number;
            /**
             * Format: int64
             * @description Paid orders, once for each query that found something in it.
             */
            orders: number;
        };
        /** @description What was looked for. */
        SearchedFor: {
            /** @description As it was typed. */
            text: string;
            /** @description What was looked for instead, since it is in the shop and what was typed is not. */
            corrected?: string | null;
            /** @description A path of the shop that such a search leads to instead of results, as the storefront does. */
            redirect?: string | null;
        };
        /** @description What a query came to. */
        SearchedQuery: {
            /** @description The query itself, in small letters and without accents: it is counted alike however it is typed. */
            id: string;
            /**
             * Format: int64
             * @description Searches of it.
             */
            searches: number;
            /**
             * Format: int64
             * @description Searches that found nothing.
             */
            empty: number;
            /**
             * Format: int64
             * @description Searches after which something was opened.
             */
            clicked: number;
            /**
             * Format: int64
             * @description Results that were opened.
             */
            clicks: number;
            /**
             * Format: int64
             * @description Where those stood on average, from 1, in tenths; none where nothing was opened.
             */
            mean_place_tenths?: number | null;
            /**
             * Format: int64
             * @description Paid orders in which something was bought that it had found.
             */
            orders: number;
            /**
             * Format: int64
             * @description Units of it.
             */
            units: number;
            /** @description What they were sold for, an amount a currency. */
            sales: components["schemas"]["Money"][];
            /**
             * Format: int64
             * @description Products that it finds now.
             */
            found: number;
            /** @description The last day of it. */
            last_at: components["schemas"]["Timestamp"];
        };
        /** @description A seller's own page. */
        Seller: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Its name. */
            name: string;
            /** @description What it says of itself. */
            description: string;
            /** @description Since when it sells here. */
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description What is to be changed; what is absent stays. */
        SellerChange: {
            /** @description Its name. */
            name?: string | null;
            /** @description What it says of itself; may be empty. */
            description?: string | null;
        };
        /** @description The method for one seller's part. */
        SellerMethod: {
            /** @description The seller; one whose goods are in the cart, named once. */
            seller_id: components["schemas"]["Id"];
            /** @description A shipping method. */
            method_id: components["schemas"]["Id"];
        };
        /** @description All variants of a product. */
        Sheet: {
            /** @description In order, all with the options of the first. */
            variants: components["schemas"]["VariantInput"][];
        };
        /** @description Which products a shelf shows. */
        ShelfSource: "newest" | "best_sellers" | "featured" | "on_sale" | {
            /** @description Of a category, by its id, what sold most. */
            category: components["schemas"]["Id"];
        } | {
            /** @description Of a collection, by its id, in its order. */
            collection: components["schemas"]["Id"];
        };
        /** @description A way to send. */
        ShippingMethod: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name for integrations, unique in the channel. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description A sentence about it. */
            description: string;
            /** @description What it costs. */
            price: components["schemas"]["Money"];
            free_over?: components["schemas"]["Money"] | null;
            /**
             * Format: int64
             * @description Working days until it arrives, at least.
             */
            min_days: number;
            /**
             * Format: int64
             * @description Working days until it arrives, at most.
             */
            max_days: number;
            /** @description Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty. */
            countries: string[];
            /**
             * Format: int64
             * @description Its place among the others, from 0.
             */
            position: number;
            /** @description Whether shoppers can choose it. */
            is_active: boolean;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description A shipping method, or changes of one; what is absent stays, or takes its default. */
        ShippingMethodInput: {
            /** @description Its name for integrations, unique in the channel. */
            code?: string | null;
            /** @description Its name. */
            name?: string | null;
            /** @description A sentence about it. */
            description?: string | null;
            /** @description What it costs, in the channel's currency. */
            price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
            /** @description From this worth of goods on it costs nothing; null where it always costs. */
            free_over?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            } | null;
            /**
             * Format: int64
             * @description Working days until it arrives, at least.
             */
            min_days?: number | null;
            /**
             * Format: int64
             * @description Working days until it arrives, at most.
             */
            max_days?: number | null;
            /** @description Where it goes, as ISO 3166-1 alpha-2; wherever the channel delivers to when empty. */
            countries?: string[];
            /**
             * Format: int64
             * @description Its place among the others, from 0.
             */
            position?: number | null;
            /** @description Whether shoppers can choose it. */
            is_active?: boolean | null;
        };
        /** @description All of the channel's. */
        ShippingMethodList: {
            /** @description How many there are. */
            count: number;
            /** @description In order. */
            results: components["schemas"]["ShippingMethod"][];
        };
        /** @description The shop as it presents itself. Texts that are empty are not known. */
        ShopProfile: {
            /** @description The shop's name. */
            name: string;
            /** @description What the shop is, in a line. */
            tagline: string;
            /** @description Where customers write to. */
            contact_email: string;
            /** @description Where customers call. */
            contact_phone: string;
            /** @description The country that is preselected, as ISO 3166-1 alpha-2. */
            default_country: string;
            /** @description The key of its picture. */
            logo?: string | null;
            /** @description The address of its picture. */
            logo_url?: string | null;
            invoice_address?: components["schemas"]["InvoiceAddress"] | null;
            /** @description The number under which the shop pays tax. For staff. */
            vat_number?: string | null;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description A person who has just signed in. */
        SignedIn: {
            /** @description Who. */
            user: components["schemas"]["User"];
            /** @description For an hour: `Authorization: Bearer …`. */
            access: string;
            /** @description For seven days: gives the next pair, once. */
            refresh: string;
            /** @description What to know of the lines of a guest's cart that came along, as in the cart's own `notices`. */
            cart_notices: Record<string, never>[];
        };
        /** @description Changes of what somebody may do; what is absent stays. */
        StaffChange: {
            /** @description The groups that they are in: all of them. */
            groups?: components["schemas"]["Id"][] | null;
            /** @description Whether they may sign in. */
            is_active?: boolean | null;
            /** @description Whether they may do everything; for superusers to say. */
            is_superuser?: boolean | null;
        };
        /** @description A group of staff. */
        StaffGroup: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its name. */
            name: string;
            /** @description What those in it may do. A right to edit includes the one to view. */
            permissions: components["schemas"]["Permission"][];
            /**
             * Format: int64
             * @description How many are in it.
             */
            members: number;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description Changes of a group; what is absent stays. */
        StaffGroupChange: {
            /** @description Its name. */
            name?: string | null;
            /** @description What those in it may do: all of it. */
            permissions?: components["schemas"]["Permission"][] | null;
        };
        /** @description A new group. */
        StaffGroupInput: {
            /** @description Its name, 1 to 80 characters; no two groups share one. */
            name: string;
            /** @description What those in it may do. */
            permissions: components["schemas"]["Permission"][];
        };
        /** @description All groups. */
        StaffGroupList: {
            /** @description How many there are. */
            count: number;
            /** @description By name. */
            results: components["schemas"]["StaffGroup"][];
        };
        /** @description Somebody who is to work for the shop. */
        StaffInput: {
            /**
             * Format: email
             * @description Their address. An account that has it becomes staff; otherwise one is made.
             */
            email: string;
            /**
             * Format: password
             * @description For an account that is made: hard to guess, at most 128 characters.
             */
            password?: string | null;
            /** @description Given name of an account that is made. */
            first_name?: string;
            /** @description Family name of an account that is made. */
            last_name?: string;
            /** @description The groups that they are in from now on. */
            groups?: components["schemas"]["Id"][];
        };
        /** @description Somebody who works for the shop. */
        StaffMember: components["schemas"]["Person"] & {
            /** @description The groups that they are in. */
            groups: components["schemas"]["GroupRef"][];
            /** @description All that they may do: of a superuser everything. */
            permissions: components["schemas"]["Permission"][];
        };
        /** @description A review as staff see it. */
        StaffReview: components["schemas"]["OwnReview"] & {
            /** @description The author's account. */
            customer_id: components["schemas"]["Id"];
            order_id?: components["schemas"]["Id"] | null;
            product?: components["schemas"]["ReviewedProduct"] | null;
        };
        /** @description What is on a shelf. */
        Stock: {
            /** @description Of which variant. */
            variant_id: components["schemas"]["Id"];
            /** @description Where. */
            location_id: components["schemas"]["Id"];
            /** @description What the place is called. */
            location: string;
            /**
             * Format: int64
             * @description Units on the shelf.
             */
            on_hand: number;
            /**
             * Format: int64
             * @description Units of them that are promised to orders and not sent yet.
             */
            reserved: number;
            /**
             * Format: int64
             * @description Units that can be sold, those beyond the shelf included; null when they are sold without limit.
             */
            available?: number | null;
        };
        /** @description What is running low. */
        StockFigures: {
            /**
             * Format: int64
             * @description Variants of which at most five units can be sold, up to 10,000.
             */
            low: number;
            /** @description The lowest of them. */
            lowest: components["schemas"]["LowVariant"][];
        };
        /** @description Stock by variant and location. */
        StockList: {
            /** @description A row for each location of each variant that is counted; none for those that are not. */
            results: components["schemas"]["Stock"][];
        };
        /** @description A category. */
        SuggestedCategory: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/c/{slug}/`. */
            slug: string;
            /** @description Its name. */
            name: string;
        };
        /** @description A product. */
        SuggestedProduct: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Its address: `/p/{slug}/`. */
            slug: string;
            /** @description Its name. */
            title: string;
            image?: components["schemas"]["ImageFacts"] | null;
            price?: components["schemas"]["Money"] | null;
        };
        /** @description What somebody who is still typing may be looking for. */
        Suggestions: {
            /** @description Searches that begin so. */
            queries: string[];
            /** @description Categories that are called so. */
            categories: components["schemas"]["SuggestedCategory"][];
            /** @description Products that fit best. */
            products: components["schemas"]["SuggestedProduct"][];
        };
        /** @description A tax rate as merchants see it. */
        TaxRate: {
            /** @description Its id. */
            id: components["schemas"]["Id"];
            /** @description Where it holds, as ISO 3166-1 alpha-2; `*` everywhere that has no rate of its own. */
            country: string;
            /** @description In which region of the country; `*` in all that have no rate of their own. */
            region: string;
            /** @description For which class of goods, such as `standard`, `reduced` or `zero`; `*` for all that have no rate of their own. */
            tax_class: string;
            /** @description Its name on receipts. */
            name: string;
            /**
             * Format: int64
             * @description Hundredths of a percent: 2100 is 21 %.
             */
            basis_points: number;
            /**
             * Format: int64
             * @description Raised by each change; the `ETag` that `If-Match` is held against.
             */
            version: number;
        };
        /** @description A tax rate, or changes of one; what is absent stays, or takes its default. */
        TaxRateInput: {
            /** @description Where it holds, as ISO 3166-1 alpha-2; `*` everywhere that has no rate of its own. */
            country?: string | null;
            /** @description In which region of the country; `*` in all that have no rate of their own. */
            region?: string | null;
            /** @description For which class of goods, such as `standard`, `reduced` or `zero`; `*` for all that have no rate of their own. */
            tax_class?: string | null;
            /** @description Its name on receipts. */
            name?: string | null;
            /**
             * Format: int64
             * @description Hundredths of a percent: 2100 is 21 %.
             */
            basis_points?: number | null;
        };
        /** @description All of the channel's. */
        TaxRateViewList: {
            /** @description How many there are. */
            count: number;
            /** @description In order. */
            results: components["schemas"]["TaxRate"][];
        };
        /** @description The next pair. */
        Tokens: {
            /** @description For an hour. */
            access: string;
            /** @description For seven days; the one that was sent is used up. */
            refresh: string;
        };
        /** @description A picture that was uploaded and can be given to products. */
        Uploaded: {
            /** @description What to name it by among a product's `images`. */
            source: string;
            /**
             * Format: int32
             * @description Pixels.
             */
            width: number;
            /**
             * Format: int32
             * @description Pixels.
             */
            height: number;
        };
        /** @description What changes of one variant; what is left out stays. */
        VariantChange: {
            /** @description Which variant. */
            id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description The version that was read; whatever it is now where absent.
             */
            version?: number;
            /** @description What it costs. */
            price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
            /** @description The price before, when it is reduced; null when it is not. */
            compare_at_price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            } | null;
            /** @description EAN, UPC or ISBN. */
            barcode?: string | null;
            /**
             * Format: int64
             * @description Grams.
             */
            weight_grams?: number | null;
            /** @description Whether it is on sale. */
            active?: boolean;
            /**
             * Format: int64
             * @description Units that come, negative for those that are gone: a count or an accident. Not the number that is there afterwards.
             */
            stock_change?: number;
        };
        /** @description Changes of many variants. */
        VariantChanges: {
            /** @description Each variant once, of whatever products. */
            variants: components["schemas"]["VariantChange"][];
            /** @description Why units come or leave, for the ledger. */
            reason?: string;
        };
        /** @description A variant. */
        VariantInput: {
            /**
             * @description The variant that is there; only where all variants of a product are set at once, and absent for a new one.
             * @default null
             */
            id?: components["schemas"]["Id"];
            /** @description Unique in the shop; made from the slug and the options when absent. */
            sku?: string;
            /** @description Option name to value, the same names for all variants of a product. */
            options?: {
                [key: string]: string;
            };
            /** @description What it costs. */
            price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            };
            /** @description The price before, when it is reduced; null when it is not. */
            compare_at_price?: {
                /**
                 * Format: int64
                 * @description Minor units (cents).
                 */
                amount: number;
                /** @description The shop's currency as an ISO 4217 code, such as `EUR`. */
                currency: string;
            } | null;
            /**
             * Format: int64
             * @description Units on the shelf when it is made; absent or null where they are not counted. Afterwards: `/api/inventory/movements/`.
             */
            stock?: number | null;
            /** @description EAN, UPC or ISBN. */
            barcode?: string | null;
            /**
             * Format: int64
             * @description Grams.
             */
            weight_grams?: number | null;
            /** @description Whether it is on sale. */
            active?: boolean;
            /** @description The `source` of its own picture among its product's. */
            image?: string | null;
        };
        /** @description Variants as they are written. */
        VariantList: {
            /** @description In the order of their products, and among those in their own. */
            results: components["schemas"]["ListedVariant"][];
        };
        /** @description What a mailed link says. */
        VerifyInput: {
            /** @description What stands after `token=` in the link. */
            token: string;
        };
        /** @description What is wrong with one field, and which. */
        Violation: {
            /** @description The field that `errors` has the words for. */
            path: string;
            /** @description A stable word for what is wrong. */
            code: string;
            /** @description The figures and names that the words speak of. */
            params?: {
                [key: string]: components["schemas"]["Param"];
            } | null;
        };
        /** @description How many orders wait for somebody to do something. */
        WaitingOrders: {
            /**
             * Format: int64
             * @description Placed and not paid yet.
             */
            awaiting_payment: number;
            /**
             * Format: int64
             * @description Paid, and nothing of them sent.
             */
            to_fulfil: number;
            /**
             * Format: int64
             * @description Sent in part.
             */
            partly_fulfilled: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_accounts_forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotInput"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description Done; nothing to tell */
            205: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_accounts_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailInput"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordInput"];
            };
        };
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_accounts_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"][];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_accounts_me_sessions_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_me_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_not_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Granted"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_resend_otp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotInput"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetInput"];
            };
        };
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_sign_in_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkInput"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_verify_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyInput"];
            };
        };
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_accounts_verify_otp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Granted"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_log: {
        parameters: {
            query?: {
                /** @description What this account did. */
                account_id?: components["schemas"]["Id"];
                /** @description What was asked for, such as `PATCH /api/products/{id}/`. */
                operation?: string;
                /** @description What touched this product, order, account and so on. */
                subject?: components["schemas"]["Id"];
                /** @description From this moment on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Before this moment. */
                until?: components["schemas"]["Timestamp"];
                /** @description Take it from the `next` of the page before. */
                cursor?: components["schemas"]["Id"];
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLog"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_log_export: {
        parameters: {
            query?: {
                /** @description CSV by default. */
                format?: "csv" | "xlsx";
                /** @description What this account did. */
                account_id?: components["schemas"]["Id"];
                /** @description What was asked for, such as `PATCH /api/products/{id}/`. */
                operation?: string;
                /** @description What touched this product, order, account and so on. */
                subject?: components["schemas"]["Id"];
                /** @description From this moment on. */
                from?: components["schemas"]["Timestamp"];
                /** @description Before this moment. */
                until?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_banners: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Where they stand; everywhere when absent. */
                placement?: "strip" | "hero" | "band";
                /** @description The language; the one that `Accept-Language` likes best of the channel's when absent. */
                locale?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Banner"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_banners: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same banner */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BannerInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Banner"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_banners_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the banner's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Banner"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such banner */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_banners_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the banner's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such banner */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_banners_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the banner's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BannerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Banner"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such banner */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_brands: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Letters that the name contains, whatever their case and accents. */
                search?: string;
                /** @description By name unless it is told. */
                ordering?: "name" | "-name" | "product_count" | "-product_count";
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ListedBrand"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_brands: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same brand */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the name or slug is taken, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_brands_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such brand */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_brands_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the brand's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such brand */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or a product has it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_brands_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the brand's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such brand */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or the name or slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_categories: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same category */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_categories_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such category */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_categories_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the category's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such category */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or the slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_channels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_channels_by_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The channel's name */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_channels_by_slug: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The channel's name */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_checkout_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_checkout_shipping_methods: {
        parameters: {
            query?: {
                /** @description Two letters; the channel's first country when absent. */
                country?: string;
                /** @description Worth of the goods in minor units. */
                subtotal?: number;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingQuote"][];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_collections: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Letters that the title contains. */
                search?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ListedCollection"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_collections: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same collection */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the slug is taken, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_collections_preview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a condition cannot be so */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_collections_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_collections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the collection's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_collections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the collection's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or the slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_collections_by_id_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the collection; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the collection's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickedInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such collection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or a rule says what is in it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a product is not there or named twice */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_content_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContentPreviewInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPreview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customers: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Part of a mail address or a name. */
                search?: string;
                /** @description Only those who may sign in, or may not. */
                is_active?: boolean;
                /** @description Registered at this moment or later. */
                from?: components["schemas"]["Timestamp"];
                /** @description Registered before this moment. */
                until?: components["schemas"]["Timestamp"];
                /** @description Newest first by default. */
                ordering?: "created_at" | "-created_at" | "email";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_CustomerView"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customers_export: {
        parameters: {
            query?: {
                /** @description CSV by default. */
                format?: "csv" | "xlsx";
                /** @description Part of a mail address or a name. */
                search?: string;
                /** @description Only those who may sign in, or may not. */
                is_active?: boolean;
                /** @description Registered at this moment or later. */
                from?: components["schemas"]["Timestamp"];
                /** @description Registered before this moment. */
                until?: components["schemas"]["Timestamp"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_customers_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_customers_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_flash_sales: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100; 24 when absent. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_FlashSale"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_flash_sales: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same flash sale */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlashSaleInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlashSale"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a variant has another price from the same moment on, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_flash_sales_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flash sale */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlashSale"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_flash_sales_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The flash sale */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlashSaleInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlashSale"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_flash_sales_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The flash sale */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_home_sections: {
        parameters: {
            query?: {
                /** @description The language; the one that `Accept-Language` likes best of the channel's when absent. */
                locale?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For staff: the `If-Match` of a change of the order */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSections"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_home_sections: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same section */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeSectionInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSection"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the key is in use, or there are 30 sections already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_home_sections_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of `/api/home-sections/` gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeSectionOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSections"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a section is missing, unknown or named twice */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_home_sections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the section's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSection"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such section */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_home_sections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the section's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such section */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_home_sections_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the section's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeSectionChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeSection"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such section */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_ProductImport"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and file give the same import */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportUpload"];
            };
        };
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_by_id_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it is no dry run that is through */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_by_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it is over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_by_id_lines: {
        parameters: {
            query?: {
                /** @description Those behind this one: the last one's `position` of the answer before. */
                after?: number;
                /** @description Only those that tell this. */
                kind?: "refused" | "note" | "created" | "updated" | "unchanged";
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLines"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_imports_by_id_mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportMapping"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImport"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it does not wait for that */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get_imports_by_id_report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_movements: {
        parameters: {
            query: {
                /** @description Of which variant. */
                variant_id: components["schemas"]["Id"];
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Where the page before ended; from its `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementFeed"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_inventory_movements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body move once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Movement"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `out_of_stock`: fewer are there beyond what is promised */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inventory_stock: {
        parameters: {
            query: {
                /** @description Ids of variants, divided by commas; 100 at most. */
                variant_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs: {
        parameters: {
            query?: {
                /** @description Only those in this state. */
                state?: "ready" | "running" | "done" | "dead" | "cancelled";
                /** @description Only those that do this, such as `checkout.order_mail`. */
                name?: string;
                /** @description Take it from the `next` of the page before. */
                cursor?: components["schemas"]["Id"];
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_consumers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_schedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_jobs_by_id_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it runs, or has ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_jobs_by_id_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description it is neither dead nor cancelled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mails: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_MailWords"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mails_by_name_by_locale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The mail's name */
                name: string;
                /** @description The language */
                locale: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWords"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such mail, or not in this language */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_mails_by_name_by_locale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The mail's name */
                name: string;
                /** @description The language */
                locale: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWordsInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWords"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such mail, or not in this language */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value, or names a placeholder that the mail does not have */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_mails_by_name_by_locale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The mail's name */
                name: string;
                /** @description The language */
                locale: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such mail, or not in this language */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_mails_by_name_by_locale_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The mail's name */
                name: string;
                /** @description The language */
                locale: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailWordsInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such mail, or not in this language */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value, or names a placeholder that the mail does not have */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_media: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_menus_by_handle: {
        parameters: {
            query?: {
                /** @description The language; the one that `Accept-Language` likes best of the channel's when absent. */
                locale?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Its name */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menu"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such menu */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_menus_by_handle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Its name: small letters, digits and hyphens */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MenuInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Menu"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the name cannot be a menu's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description an item needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_cart: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_cart: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description The same key and body add once */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_orders_cart_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The line */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuantityInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_orders_cart_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The line */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cart"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_orders: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Only orders in this status. */
                status?: components["schemas"]["OrderStatus"];
                /** @description Only orders paid so. */
                payment_status?: components["schemas"]["PaymentStatus"];
                /** @description Only orders sent so. */
                fulfillment_status?: components["schemas"]["FulfillmentStatus"];
                /** @description Only those of this customer; for staff. */
                account_id?: components["schemas"]["Id"];
                /** @description Placed at this moment or later. */
                from?: components["schemas"]["Timestamp"];
                /** @description Placed before this moment. */
                until?: components["schemas"]["Timestamp"];
                /** @description Of at least this total, in minor units. */
                min_total?: number;
                /** @description Part of a number, a mail address or a name. */
                search?: string;
                /** @description Newest first by default. */
                ordering?: "created_at" | "-created_at" | "total" | "-total";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Order"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same order */
                "Idempotency-Key"?: string;
                /** @description A guest's cart */
                "X-Cart-Token"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedOrder"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_orders_export: {
        parameters: {
            query?: {
                /** @description CSV by default. */
                format?: "csv" | "xlsx";
                /** @description Only orders in this status. */
                status?: components["schemas"]["OrderStatus"];
                /** @description Only orders paid so. */
                payment_status?: components["schemas"]["PaymentStatus"];
                /** @description Only orders sent so. */
                fulfillment_status?: components["schemas"]["FulfillmentStatus"];
                /** @description Only those of this customer. */
                account_id?: components["schemas"]["Id"];
                /** @description Placed at this moment or later. */
                from?: components["schemas"]["Timestamp"];
                /** @description Placed before this moment. */
                until?: components["schemas"]["Timestamp"];
                /** @description Of at least this total, in minor units. */
                min_total?: number;
                /** @description Part of a number, a mail address or a name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_orders_by_id: {
        parameters: {
            query?: {
                /** @description The token of the order's link */
                token?: string;
            };
            header?: never;
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_orders_by_id_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of the order gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_orders_by_id_fulfillments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of the order gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FulfilInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_orders_by_id_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEntry"][];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_orders_orders_by_id_notes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNote"][];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_orders_by_id_notes: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same note */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNoteInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderNote"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such order */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_orders_orders_by_id_notes_by_note_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
                /** @description The note */
                note_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such note of one's own */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_orders_orders_by_id_payments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The order */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentChoice"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pages: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description The language; the one that `Accept-Language` likes best of the channel's when absent. */
                locale?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_PageLink"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pages: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same page */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPage"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the slug is taken, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pages_by_slug: {
        parameters: {
            query?: {
                /** @description The language; the one that `Accept-Language` likes best of the channel's when absent. */
                locale?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPage"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such page */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_pages_by_slug: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such page */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or a menu links to it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_pages_by_slug: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentPage"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such page */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or the slug is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_prices: {
        parameters: {
            query: {
                /** @description Of which variant. */
                variant_id: components["schemas"]["Id"];
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledPrices"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a parameter cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_prices: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same price */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduledPriceInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledPrice"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description another price of the variant begins at this moment, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_prices_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description the price's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such scheduled price in this channel */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description `-created_at`, `created_at`, `price`, `-price`, `-sold`, `-rating`, `title`, `relevance` (by default where words are searched). */
                ordering?: "-created_at" | "created_at" | "price" | "-price" | "-sold" | "-rating" | "title" | "relevance" | "position";
                /** @description Words that must all occur, the last one at least as the beginning of a word. */
                search?: string;
                /** @description Slug or id; what is below it counts too. */
                category?: string;
                /** @description Slug or id. */
                seller?: string;
                /** @description Slug or id. */
                collection?: string;
                /** @description Its slug or id, or its name letter by letter. */
                brand?: string;
                /** @description At least, in minor units. */
                min_price?: number;
                /** @description At most, in minor units. */
                max_price?: number;
                /** @description Stars, at least. */
                min_rating?: number;
                /** @description Whether it can be bought. */
                in_stock?: boolean;
                /** @description Whether it is reduced. */
                on_sale?: boolean;
                /** @description Whether it is shown first. */
                featured?: boolean;
                /** @description Other than `active`: for staff. */
                status?: "active" | "unlisted" | "draft" | "archived" | "all";
                /**
                 * @description Ids separated by commas, 24 at most: these products in this order, without those that are not there. Other filters
                 *     than `status` are not taken beside it.
                 */
                id?: string;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Product"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same product */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_export: {
        parameters: {
            query?: {
                /** @description CSV by default. */
                format?: "csv" | "jsonl" | "xlsx";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Slug or id; what is below it counts too. */
                category?: string;
                /** @description Slug or id. */
                seller?: string;
                /** @description Slug or id. */
                collection?: string;
                /** @description Its slug or id, or its name letter by letter. */
                brand?: string;
                /** @description At least, in minor units. */
                min_price?: number;
                /** @description At most, in minor units. */
                max_price?: number;
                /** @description Whether it can be bought. */
                in_stock?: boolean;
                /** @description Whether it is reduced. */
                on_sale?: boolean;
                /** @description Whether it is shown first. */
                featured?: boolean;
                /** @description All by default. */
                status?: "active" | "unlisted" | "draft" | "archived" | "all";
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_products_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_products_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_media: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id_record: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-Match` on a write of the product */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRecord"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The product */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another product took its slug or a SKU meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id_reviews: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Newest first by default. */
                ordering?: "-created_at" | "-helpful" | "-rating" | "rating";
                /** @description Only those with so many stars. */
                rating?: number;
                /** @description Whether only those of people who bought the product here. */
                verified?: boolean;
                /** @description Whether only those with photos. */
                photos?: boolean;
            };
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_reviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same review */
                "Idempotency-Key"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such product */
            404: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review_exists`: the member reviewed it before, `review_id` says which review; or the key is in use */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many reviews within an hour */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id_reviews_by_review_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_by_id_reviews_by_review_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review of one's own */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_products_by_id_reviews_by_review_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review of one's own */
            404: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many changes within an hour */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_reviews_by_review_id_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Helpful"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review */
            404: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `own_review` */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many votes within an hour */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_by_id_reviews_by_review_id_helpful: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Helpful"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review */
            404: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `own_review` */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many votes within an hour */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_reviews_by_review_id_photos: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileBody"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review of one's own */
            404: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_photos`: it has 4 */
            409: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The photo is larger than 10 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as multipart/form-data */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description this is no picture */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too many photos within an hour */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_by_id_reviews_by_review_id_photos_by_photo_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The review */
                review_id: components["schemas"]["Id"];
                /** @description The photo */
                photo_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such photo of one's own */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id_variants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"][];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_products_by_id_variants: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of the product gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sheet"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_products_by_id_variants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_products_by_id_variants_by_variant_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The variant */
                variant_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_products_by_id_variants_by_variant_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The variant */
                variant_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_products_by_id_variants_by_variant_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description Id or slug of the product */
                id: string;
                /** @description The variant */
                variant_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variant"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_redirects: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Redirect"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a parameter cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_redirects: {
        parameters: {
            query?: never;
            header?: {
                /** @description same key and body, same redirect */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedirectInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redirect"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the path is taken, or the key is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_redirects_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the redirect's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such redirect */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reviews: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /** @description Only those that stand so. */
                status?: components["schemas"]["ReviewStatus"];
                /** @description Only those of this product. */
                product_id?: components["schemas"]["Id"];
                /** @description Only those of this customer. */
                customer_id?: components["schemas"]["Id"];
                /** @description Only those with so many stars. */
                rating?: number;
                /** @description Only those of people who bought the product here, or only those of others. */
                verified?: boolean;
                /** @description Part of a title, a text or an author's name. */
                search?: string;
                /** @description Newest first by default. */
                ordering?: "created_at" | "-created_at" | "rating" | "-rating" | "-helpful";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_StaffReview"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reviews_moderate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModerationOfMany"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moderated"][];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reviews_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The review */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffReview"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_reviews_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The review */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffReview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such review */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: {
                /**
                 * @description Words. Products that have all of them come first, those that have most of them after them where these are few; words that no
                 *     product has are taken for those that were probably meant. Without words every product is found.
                 */
                q?: string;
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
                /**
                 * @description The `next_cursor` of the page before, instead of `page`: what is found goes on behind it, whatever came or went meanwhile, and
                 *     costs no more however deep it lies.
                 */
                cursor?: string;
                /** @description As in the list of products. */
                ordering?: "-created_at" | "created_at" | "price" | "-price" | "-sold" | "-rating" | "title" | "relevance" | "position";
                /** @description Slug or id; what is below it counts too. */
                category?: string;
                /** @description Slug or id. */
                seller?: string;
                /** @description Slug or id. */
                collection?: string;
                /** @description At least, in minor units. */
                min_price?: number;
                /** @description At most, in minor units. */
                max_price?: number;
                /** @description Stars, at least. */
                min_rating?: number;
                /** @description Whether it can be bought. */
                in_stock?: boolean;
                /** @description Whether it is reduced. */
                on_sale?: boolean;
                /** @description A brand's name; may be given several times for any of them */
                brand?: string;
                /** @description A value of the attribute `name`, such as `attr.colour=blue`; may be given several times for any of them */
                "attr.{name}"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_search_clicks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchClick"];
            };
        };
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Requests that are left, and the seconds until there are more */
                    RateLimit?: string;
                    /** @description Requests in so many seconds */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_curations: {
        parameters: {
            query?: {
                /** @description Part of the query. */
                search?: string;
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SearchCuration"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_search_curations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same curation */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurationInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchCuration"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_search_curations_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurationPreviewInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurationPreview"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_curations_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The curation */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchCuration"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_search_curations_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The curation */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurationInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchCuration"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_search_curations_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The curation */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_queries: {
        parameters: {
            query?: {
                /** @description Of so many days up to today, 1 to 400; 30 by default. */
                days?: number;
                /** @description Part of the query. */
                search?: string;
                /** @description Only those that found nothing the last time. */
                nothing?: boolean;
                /** @description `-searches` by default. */
                ordering?: "-searches" | "-empty" | "-clicked" | "-orders" | "-last_at";
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SearchedQuery"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_rules: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_SearchRule"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_search_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same rule */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchRuleInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchRule"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_search_rules_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The rule's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchSettings"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_search_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchSettings"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchSettings"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_statistics: {
        parameters: {
            query?: {
                /** @description Of so many days up to today, 1 to 400; 30 by default. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchStatistics"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search_suggestions: {
        parameters: {
            query: {
                /** @description The beginning of a search. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sellers: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_Seller"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a parameter cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_sellers_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description id or slug */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description there is no such seller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_sellers_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description the seller's id */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SellerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seller"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is no such seller */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description For `If-None-Match` here and `If-Match` on a write */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopProfile"];
                };
            };
            /** @description What the client holds is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopProfile"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description no or a dead token */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not staff */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_shipping_methods: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethodList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_shipping_methods: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingMethodInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethod"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is one like it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_shipping_methods_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The shipping method */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethod"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_shipping_methods_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The shipping method */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_shipping_methods_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The shipping method */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingMethodInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethod"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or there is one like it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_staff: {
        parameters: {
            query?: {
                /** @description From 1. */
                page?: number;
                /** @description 1 to 100, 24 by default. */
                page_size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["List_StaffMember"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description they do already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_staff_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffGroupList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_staff_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffGroupInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffGroup"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_staff_groups_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffGroup"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_staff_groups_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The group */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_staff_groups_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
            };
            path: {
                /** @description The group */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffGroupChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffGroup"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the right is missing, or the group has rights that one does not have oneself */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or the name is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_staff_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_staff_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description they are oneself, or the last superuser */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_staff_by_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description the right is missing, or they have rights that one does not have oneself */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description they are oneself, or the last superuser */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tax_rates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRateViewList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_tax_rates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateInput"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description there is one like it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_tax_rates_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The tax rate */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_tax_rates_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The tax rate */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to tell */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The state of things does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_tax_rates_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that a read of this address gave; another version is answered with 409 `stale_version` */
                "If-Match"?: string;
                /** @description Where is bought: a channel's slug; the default channel when absent. */
                "X-Channel"?: string;
            };
            path: {
                /** @description The tax rate */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Absent, or another person's */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stale version, or there is one like it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_variants: {
        parameters: {
            query: {
                /** @description Ids of products separated by commas, 100 at most. */
                product: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantList"];
                };
            };
            /** @description As the `ETag` in `If-None-Match` says, the client has it already */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_variants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantList"];
                };
            };
            /** @description The request cannot be read, or a parameter is unknown or none */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token where one is needed, or a dead one */
            401: {
                headers: {
                    /** @description The way to be known: `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The right person in the wrong role, or a request from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale_version` or `out_of_stock`, with a path such as `variants[3].version` for each variant */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is larger than 1 MiB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not sent as application/json */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Understood, but a field needs another value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Overloaded, or a dependency is down; nothing was done */
            503: {
                headers: {
                    /** @description Seconds to wait */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
