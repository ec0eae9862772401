<?php
// Runs WordPress's own functions on a database, from outside: its code is only read, its configuration is this file.
// Takes one JSON job on standard input; answers with one JSON object on the last line of standard output.
$job = json_decode(stream_get_contents(STDIN), true);
define('DB_NAME', $job['database']);
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . $job['socket']);
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', 'http://wp.test');
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('ABSPATH', rtrim($job['wordpress'], '/') . '/');
$_SERVER['HTTP_HOST'] = 'wp.test';
$_SERVER['REQUEST_URI'] = '/';
$table_prefix = $job['prefix'];
if ($job['do'] === 'install') {
    define('WP_INSTALLING', true);
}
require ABSPATH . 'wp-settings.php';
add_filter('pre_wp_mail', '__return_true');

function one_verb(int $id, string $verb): bool
{
    switch ($verb) {
        case 'approve':
        case 'hold':
            return (bool) wp_set_comment_status($id, $verb);
        case 'spam':
            return (bool) wp_spam_comment($id);
        case 'reject':
            return (bool) wp_trash_comment($id);
        case 'restore':
            return (bool) ('spam' === wp_get_comment_status($id) ? wp_unspam_comment($id) : wp_untrash_comment($id));
    }
    throw new Exception("no such verb: $verb");
}

$answer = array('version' => $wp_version);
if ($job['do'] === 'install') {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('The Test Gazette', 'admin', 'admin@wp.test', true, '', 'pw');
} else {
    wp_set_current_user(1);
}
if ($job['do'] === 'verbs') {
    // one after the other, as scripts do it: [[id, verb], ...]
    $answer['done'] = array_map(function ($one) {
        return one_verb((int) $one[0], $one[1]);
    }, $job['verbs']);
}
if ($job['do'] === 'articles') {
    foreach ($job['trash'] as $id) {
        wp_trash_post($id);
    }
}
if ($job['do'] === 'lists') {
    // what a new comment would meet, other reasons to hold it apart: [[author, email, url, text, address], ...]
    $list = '';
    foreach (array('comment_moderation', 'comment_max_links', 'comment_previously_approved') as $name) {
        add_filter("pre_option_$name", function () {
            return '0';
        });
    }
    foreach (array('moderation_keys', 'disallowed_keys') as $name) {
        add_filter("pre_option_$name", function () use (&$list) {
            return $list;
        });
    }
    foreach ($job['lists'] as $list) {
        $answer['met'][] = array_map(function ($one) {
            return array(!check_comment(...$one, ...array('', 'comment')),
                wp_check_comment_disallowed_list(...$one, ...array('')));
        }, $job['comments']);
    }
}
if ($job['do'] === 'bulk') {
    // as the admin page's bulk action does it: counting deferred, one loop
    $queries = $wpdb->num_queries;
    $start = microtime(true);
    wp_defer_comment_counting(true);
    foreach ($job['ids'] as $id) {
        one_verb((int) $id, $job['verb']);
    }
    wp_defer_comment_counting(false);
    $answer['seconds'] = microtime(true) - $start;
    $answer['statements'] = $wpdb->num_queries - $queries;
}
echo "\n", json_encode($answer);
